package org.convocatoria.local.supervisor;

import java.nio.file.Path;

/** Where everything of one copy of the platform lies; all that changes is under `var/`. */
public record Installation(Path home, Path var) {

  public Installation {
    home = home.toAbsolutePath().normalize();
    var = var.toAbsolutePath().normalize();
  }

  public Installation(Path home) {
    this(home, home.resolve("var"));
  }

  /** The same programs on data of their own, for a start that nobody sees. */
  Installation rehearsal() {
    return new Installation(home, home.resolve("local/target/rehearsal"));
  }

  public Path data() {
    return var().resolve("data");
  }

  public Path data(String part) {
    return data().resolve(part);
  }

  public Path mail() {
    return var().resolve("mail");
  }

  public Path secrets() {
    return var().resolve("secrets");
  }

  public Path credentials() {
    return var().resolve("credentials.json");
  }

  /**
   * The list of erasures. No backup holds it and it outlives the data, so that what people had
   * erased is erased again after a restore.
   */
  public Path erasures() {
    return var().resolve("erasures.jsonl");
  }

  public Path log(String part) {
    return var().resolve("logs").resolve(part + ".log");
  }

  Path run() {
    return var().resolve("run");
  }

  Path readyFile(String part) {
    return run().resolve(part + ".ready");
  }

  /** The prepared copy of a part's program, which a rebuild does not touch. */
  public Path program(String part) {
    return home.resolve("local/target/programs").resolve(part);
  }
}

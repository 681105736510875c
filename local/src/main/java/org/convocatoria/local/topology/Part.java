package org.convocatoria.local.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One process of the platform; the fields are explained in `topology.yaml`. */
public record Part(
    String name,
    Kind kind,
    @Nullable String module,
    @Nullable String database,
    @Nullable FixedPort port,
    List<String> listens,
    List<String> needs,
    List<Supply> gets,
    String heap,
    Compilers compilers) {

  /** What runs in the process, and so how it is started and asked for its health. */
  public enum Kind {
    STORE,
    BROKER,
    MAILBOX,
    SERVICE
  }

  /** Which of the JVM's compilers work for it. */
  public enum Compilers {
    FIRST,
    BOTH
  }

  /** Groups of environment variables a service may get. */
  public enum Supply {
    KAFKA,
    KEYS,
    CALL,
    LINKS,
    MAIL,
    ACCOUNTS,
    SERVICES
  }

  /** A port people know, and the variable that changes it. */
  public record FixedPort(int number, String variable) {}

  public Part {
    listens = listens == null ? List.of() : List.copyOf(listens);
    needs = needs == null ? List.of() : List.copyOf(needs);
    gets = gets == null ? List.of() : List.copyOf(gets);
    compilers = compilers == null ? Compilers.FIRST : compilers;
  }
}

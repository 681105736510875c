package org.convocatoria.system.fault;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the prepared programs, on JVMs that have to share a small machine. */
final class Commands {

  private static final String OWN = "org.convocatoria.local.";

  private Commands() {}

  static List<String> store(Path data, int port) {
    List<String> line = java("store", "192m", List.of("-Xmn64m"));
    line.addAll(main(classPath(), "store.StoreMain", data.toString(), Integer.toString(port)));
    return line;
  }

  static List<String> broker(Path data, int port, int controller, List<String> settings) {
    List<String> line = java("broker", "256m", List.of("-XX:TieredStopAtLevel=1"));
    String libraries = classPath() + File.pathSeparator + Workplace.program("local");
    line.addAll(
        main(
            libraries + "/kafka-libs/*",
            "broker.BrokerMain",
            data.toString(),
            Integer.toString(port),
            Integer.toString(controller)));
    line.addAll(settings);
    return line;
  }

  static List<String> mailbox(Path folder, int port, int smtp) {
    List<String> line = java("mailbox", "48m", List.of("-XX:TieredStopAtLevel=1"));
    line.addAll(
        main(
            classPath(),
            "mailbox.MailboxMain",
            folder.toString(),
            Integer.toString(port),
            Integer.toString(smtp)));
    return line;
  }

  static List<String> service(String service, String heap) {
    List<String> line = java(service, heap, List.of("-XX:TieredStopAtLevel=1"));
    Path jar = Workplace.program(service).resolve("app").resolve(service + "-service.jar");
    line.addAll(List.of("-jar", jar.toString()));
    return line;
  }

  /** The same options as `up` gives, so that the start-up cache fits. */
  private static List<String> java(String program, String heap, List<String> more) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx" + heap,
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:disable",
            "-Xlog:all=error:stderr"));
    line.addAll(more);
    Path cache = Workplace.program(program).resolve("start.aot");
    if (Files.exists(cache)) {
      line.add("-XX:AOTCache=" + cache);
    }
    return line;
  }

  private static List<String> main(String classPath, String mainClass, String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                classPath,
                OWN + mainClass));
    line.addAll(List.of(arguments));
    return line;
  }

  private static String classPath() {
    Path own = Workplace.program("local");
    return own.resolve("local.jar") + File.pathSeparator + own.resolve("libs") + "/*";
  }
}

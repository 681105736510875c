package org.convocatoria.local.broker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.readiness.Readiness;

/**
 * The broker's own process: one node that is broker and controller. Arguments: data folder, port,
 * controller's port; any further ones are Kafka settings, `property=value`, that stand above ours.
 */
public final class BrokerMain {

  private static final FileAttribute<?> OWNERS_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private BrokerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    KafkaRaftServer server =
        start(
            folder,
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Logins.of(System.getenv()),
            Arrays.stream(args).skip(3).toList());
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    Readiness.announce();
    server.awaitShutdown();
  }

  /** Returns when it listens and knows what each of its users may do. */
  static KafkaRaftServer start(
      Path folder, int port, int controllerPort, Logins logins, List<String> overrides)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Properties settings = BrokerSettings.of(folder, port, controllerPort, logins);
    overrides.forEach(each -> BrokerSettings.override(settings, each));
    formatOnFirstStart(folder, settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    if (!logins.isEmpty()) {
      Granting.once(folder, port, logins);
    }
    return server;
  }

  private static void formatOnFirstStart(Path folder, Properties settings) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    Path file = folder.resolveSibling(folder.getFileName() + "-format.properties");
    // The settings have passwords in them.
    Files.deleteIfExists(file);
    Files.createFile(file, OWNERS_ONLY);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    String[] format = {
      "format", "--config", file.toString(), "--cluster-id", Uuid.randomUuid().toString()
    };
    int code = StorageTool.execute(format, System.out);
    Files.delete(file);
    if (code != 0) {
      throw new IOException("Kafka could not format " + folder);
    }
  }
}

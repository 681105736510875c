package org.convocatoria.local.broker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
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
    Path folder = Files.createDirectories(Path.of(args[0]));
    int port = Integer.parseInt(args[1]);
    Logins logins = Logins.of(System.getenv());
    Properties settings =
        BrokerSettings.of(folder, port, Integer.parseInt(args[2]), logins);
    Arrays.stream(args).skip(3).forEach(each -> BrokerSettings.override(settings, each));
    formatOnFirstStart(folder, settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    if (!logins.isEmpty()) {
      Granting.once(folder, port, logins);
    }
    Readiness.announce();
    server.awaitShutdown();
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

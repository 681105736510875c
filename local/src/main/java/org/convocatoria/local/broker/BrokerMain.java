package org.convocatoria.local.broker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.convocatoria.local.readiness.Readiness;

/**
 * The broker's own process: one node that is broker and controller. Arguments: data folder, port,
 * controller's port; any further ones are Kafka settings, `property=value`, that stand above ours.
 */
public final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Properties settings =
        BrokerSettings.of(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Arrays.stream(args).skip(3).forEach(each -> BrokerSettings.override(settings, each));
    formatOnFirstStart(folder, settings);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    Readiness.announce();
    server.awaitShutdown();
  }

  private static void formatOnFirstStart(Path folder, Properties settings) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    Path file = folder.resolveSibling(folder.getFileName() + "-format.properties");
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

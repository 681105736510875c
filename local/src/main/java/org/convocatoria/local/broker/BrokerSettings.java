package org.convocatoria.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Kafka's settings for one node on one small machine. */
final class BrokerSettings {

  private BrokerSettings() {}

  static Properties of(Path folder, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("listeners", listeners(port) + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", listeners(port));
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    settings.put("log.dirs", folder.toString());
    // Topics are declared; a misspelt one has to fail.
    settings.put("auto.create.topics.enable", "false");
    // A platform that was off for a month must still know where its consumers stood.
    settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    oneReplica(settings);
    small(settings);
    return settings;
  }

  /** Replaces or adds one, written {@code property=value}. */
  static void override(Properties settings, String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("A setting is written property=value, not " + setting);
    }
    settings.put(setting.substring(0, equals), setting.substring(equals + 1));
  }

  private static String listeners(int port) {
    return "PLAINTEXT://127.0.0.1:" + port;
  }

  private static void oneReplica(Properties settings) {
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
  }

  private static void small(Properties settings) {
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.num.partitions", "4");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    // The default takes 128 MB of heap before anything is cleaned.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
  }
}

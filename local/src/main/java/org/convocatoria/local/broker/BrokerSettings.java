package org.convocatoria.local.broker;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.convocatoria.local.login.Logins;
import org.convocatoria.local.login.PlainLogin;

/** Kafka's settings for one node on one small machine. */
final class BrokerSettings {

  /** The broker's own name: it may do everything, and nobody else logs in with it. */
  static final String SELF = "broker";

  private static final String CLIENTS = "CLIENT";
  private static final String CONTROLLERS = "CONTROLLER";
  private static final String MECHANISM = "PLAIN";

  private BrokerSettings() {}

  static Properties of(Path folder, int port, int controllerPort, Logins logins) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("listeners", listeners(port) + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", listeners(port));
    settings.put("inter.broker.listener.name", CLIENTS);
    settings.put("controller.listener.names", CONTROLLERS);
    settings.put("listener.security.protocol.map", protocols(logins));
    settings.put("log.dirs", folder.toString());
    // Topics are declared; a misspelt one has to fail.
    settings.put("auto.create.topics.enable", "false");
    // A platform that was off for a month must still know where its consumers stood.
    settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
    if (!logins.isEmpty()) {
      closed(settings, logins);
    }
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
    return CLIENTS + "://127.0.0.1:" + port;
  }

  private static String protocols(Logins logins) {
    String protocol = logins.isEmpty() ? "PLAINTEXT" : "SASL_PLAINTEXT";
    return "%s:%s,%s:%s".formatted(CONTROLLERS, protocol, CLIENTS, protocol);
  }

  /** Nobody without a login, and with one nothing that the broker was not told. */
  private static void closed(Properties settings, Logins logins) {
    settings.put("sasl.enabled.mechanisms", MECHANISM);
    settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
    settings.put("sasl.mechanism.controller.protocol", MECHANISM);
    settings.put(jaas(CLIENTS), PlainLogin.of(SELF, logins));
    Logins own = new Logins(Map.of(SELF, Objects.requireNonNull(logins.passwords().get(SELF))));
    settings.put(jaas(CONTROLLERS), PlainLogin.of(SELF, own));
    settings.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:" + SELF);
  }

  private static String jaas(String listener) {
    return "listener.name.%s.plain.sasl.jaas.config".formatted(listener.toLowerCase(Locale.ROOT));
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
    // Twice a second by default: the broker's own sign of life to itself.
    settings.put("metadata.max.idle.interval.ms", "5000");
    // The default takes 128 MB of heap before anything is cleaned.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
  }
}

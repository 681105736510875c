package org.convocatoria.local.supervisor;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.convocatoria.local.login.PlainLogin;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.Supply;
import org.convocatoria.local.topology.Topology;

/** The variables a service is told its surroundings by. */
final class Environment {

  private final Installation installation;
  private final Topology topology;
  private final Settings settings;
  private final Secrets secrets;
  private final Passwords passwords;

  Environment(Installation installation, Topology topology, Settings settings) {
    this.installation = installation;
    this.topology = topology;
    this.settings = settings;
    this.secrets = new Secrets(installation.secrets());
    this.passwords = new Passwords(topology, secrets);
  }

  Map<String, String> of(Part part) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("SERVER_ADDRESS", "127.0.0.1");
    variables.put("SERVER_PORT", Integer.toString(settings.ports().of(part.name())));
    if (part.database() != null) {
      variables.put(
          "SPRING_MONGODB_URI",
          settings.databaseUri(part.database(), passwords.store(part.database())));
    }
    variables.put("CONVOCATORIA_SECRET", secrets.get(part.name()));
    variables.put("CONVOCATORIA_METRICS_TOKEN", metricsToken());
    variables.put("CONVOCATORIA_PUBLIC_URL", settings.publicUrl());
    variables.putAll(settings.limits());
    part.gets().forEach(supply -> variables.putAll(of(supply, part)));
    return variables;
  }

  Passwords passwords() {
    return passwords;
  }

  String metricsToken() {
    return secrets.get("metrics-token");
  }

  private Map<String, String> of(Supply supply, Part part) {
    Ports ports = settings.ports();
    return switch (supply) {
      case KAFKA -> broker(part);
      case KEYS -> Map.of("CONVOCATORIA_JWKS_URL", settings.publicUrl() + "/.well-known/jwks.json");
      case CALL ->
          Map.of(
              "CONVOCATORIA_CALL_FILE", settings.callFile(),
              "CONVOCATORIA_DATES", settings.dates(),
              "CONVOCATORIA_ERASURES_FILE", installation.erasures().toString());
      case LINKS -> Map.of("CONVOCATORIA_LINK_KEY", secrets.get("link-key"));
      case MAIL ->
          Map.of(
              "CONVOCATORIA_SMTP_HOST",
              "127.0.0.1",
              "CONVOCATORIA_SMTP_PORT",
              Integer.toString(ports.of("mailbox.smtp")),
              // The mailbox is on this machine and passes nothing on.
              "CONVOCATORIA_SMTP_STARTTLS_REQUIRED",
              "false");
      case ACCOUNTS -> Map.of("CONVOCATORIA_ACCOUNTS_FILE", installation.credentials().toString());
      case SERVICES -> addresses();
    };
  }

  /** Kafka's own properties, in the notation in which Spring reads them from the environment. */
  private Map<String, String> broker(Part part) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("CONVOCATORIA_KAFKA", "127.0.0.1:" + settings.ports().of("broker"));
    PlainLogin.client(part.name(), passwords.broker(part.name()))
        .forEach(
            (property, value) ->
                variables.put(
                    "SPRING_KAFKA_PROPERTIES_"
                        + property.toUpperCase(Locale.ROOT).replace('.', '_'),
                    value));
    return variables;
  }

  /** Every service that has Kafka: the gateway passes requests on to each of them. */
  private Map<String, String> addresses() {
    Map<String, String> addresses = new TreeMap<>();
    for (Part service : topology.services()) {
      if (!service.gets().contains(Supply.SERVICES)) {
        addresses.put(
            "CONVOCATORIA_SERVICE_" + service.name().toUpperCase(Locale.ROOT),
            "http://127.0.0.1:" + settings.ports().of(service.name()));
      }
    }
    return addresses;
  }
}

package org.convocatoria.local.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.convocatoria.local.topology.Part.Compilers;
import org.convocatoria.local.topology.Part.Kind;
import org.convocatoria.local.topology.Part.Supply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TopologyTest {

  /** In containers only: the supervisor and the broker's own process stand in for them here. */
  private static final Set<String> CONTAINERS_ONLY =
      Set.of("prometheus", "broker-rights", "proxy", "scanner", "node", "alertmanager", "archive");

  private final Topology topology = Topology.load();

  @Test
  void composeHasTheSamePartsWithTheSameDependencies() throws IOException {
    JsonNode services = compose().path("services");
    TreeMap<String, Set<String>> composed = new TreeMap<>();
    services
        .propertyStream()
        .filter(service -> !CONTAINERS_ONLY.contains(service.getKey()))
        .forEach(
            service ->
                composed.put(service.getKey(), names(service.getValue().path("depends_on"))));
    TreeMap<String, Set<String>> parts = new TreeMap<>();
    topology.parts().forEach(part -> parts.put(part.name(), new TreeSet<>(part.needs())));
    assertThat(composed).isEqualTo(parts);
  }

  @Test
  void composeGivesEachServiceItsOwnDatabase() throws IOException {
    for (Part service : topology.services()) {
      JsonNode environment = compose().path("services").path(service.name()).path("environment");
      assertThat(environment.path("SPRING_MONGODB_URI").asString(""))
          .as(service.name())
          .contains("/" + service.database() + "?");
    }
  }

  @Test
  void composeGivesEachServiceALoginOfItsOwnAtTheStoreAndTheBroker() throws IOException {
    String known = environment("broker", "KAFKA_LISTENER_NAME_CLIENT_PLAIN_SASL_JAAS_CONFIG");
    Set<String> secrets = new TreeSet<>();
    int logins = 0;
    for (Part service : topology.services()) {
      String name = service.name();
      String password = "${CONVOCATORIA_STORE_%s:?set it in .env}".formatted(upper(name));
      assertThat(environment(name, "SPRING_MONGODB_URI"))
          .startsWith("mongodb://%s:%s@".formatted(service.database(), password));
      assertThat(environment("store", "CONVOCATORIA_STORE_" + upper(name))).isEqualTo(password);
      secrets.add(password);
      logins++;
      if (service.gets().contains(Supply.KAFKA)) {
        String secret = "\"${CONVOCATORIA_BROKER_%s:?set it in .env}\"".formatted(upper(name));
        assertThat(environment(name, "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG"))
            .endsWith("username=\"%s\" password=%s;".formatted(name, secret));
        assertThat(known).contains("user_%s=%s".formatted(name, secret));
        secrets.add(secret);
        logins++;
      }
    }
    assertThat(secrets).hasSize(logins);
    assertThat(Files.readString(Path.of("../deploy/store-users.js")))
        .contains(
            topology.services().stream()
                .map(service -> "'" + service.database() + "'")
                .collect(Collectors.joining(", ", "[", "]")));
  }

  @Test
  void composeLetsNobodyInWithoutALogin() throws IOException {
    assertThat(environment("broker", "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"))
        .isEqualTo("CONTROLLER:SASL_PLAINTEXT,CLIENT:SASL_PLAINTEXT");
    assertThat(environment("broker", "KAFKA_AUTHORIZER_CLASS_NAME"))
        .isEqualTo("org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    assertThat(environment("broker", "KAFKA_SUPER_USERS")).isEqualTo("User:broker");
    assertThat(environment("broker", "KAFKA_LISTENER_NAME_CONTROLLER_PLAIN_SASL_JAAS_CONFIG"))
        .containsOnlyOnce("user_");
    assertThat(compose().at("/services/store/command/0").asString(""))
        .contains("mongod --replSet rs0", "--keyFile");
    assertThat(Files.readString(Path.of("../deploy/Dockerfile")))
        .contains("org.convocatoria.local.broker.Granting");
  }

  @Test
  void composePublishesNothingButTheProxy() throws IOException {
    Set<String> published =
        compose()
            .path("services")
            .propertyStream()
            .filter(service -> service.getValue().has("ports"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(published).containsExactly("proxy");
    assertThat(compose().at("/services/proxy/networks").toString()).isEqualTo("[\"door\"]");
    assertThat(environment("gateway", "SERVER_FORWARD_HEADERS_STRATEGY")).isEqualTo("native");
  }

  @Test
  void theBackupStopsEveryServiceAndCopiesEveryVolumeOfAPart() throws IOException {
    String backup = Files.readString(Path.of("../deploy/backup"));
    assertThat(backup)
        .contains(
            topology.services().stream()
                .map(Part::name)
                .filter(name -> !name.equals("gateway"))
                .collect(Collectors.joining(" ", "services=(", ")")));
    JsonNode archived = compose().at("/services/archive/volumes");
    for (Part part : topology.parts()) {
      JsonNode volumes = compose().path("services").path(part.name()).path("volumes");
      for (JsonNode volume : volumes) {
        String name = volume.asString().split(":", -1)[0];
        if (name.equals("erasures")) {
          // What a restore brings back of people who were erased is erased again from it.
          assertThat(archived.toString()).doesNotContain(name);
        } else if (compose().path("volumes").has(name)) {
          assertThat(archived.toString()).contains("\"%s:/data/%s\"".formatted(name, name));
          assertThat(backup).containsPattern("--create --file=- .*\\b" + name + "\\b");
        }
      }
    }
  }

  @Test
  void whatComposeMountsIsThere() throws IOException {
    compose()
        .path("services")
        .propertyStream()
        .flatMap(service -> service.getValue().path("volumes").valueStream())
        .map(volume -> volume.asString().split(":", -1)[0])
        .filter(source -> source.startsWith("./"))
        .forEach(source -> assertThat(Path.of("..", source)).exists());
  }

  @Test
  void composeAsksAMailServerOfYoursForEncryption() throws IOException {
    assertThat(environment("notification", "CONVOCATORIA_SMTP_STARTTLS_REQUIRED"))
        .isEqualTo("${CONVOCATORIA_SMTP_STARTTLS_REQUIRED:-${CONVOCATORIA_SMTP_HOST:+true}}");
  }

  @Test
  void everyServiceHasAModuleAndADatabaseOfItsOwn() {
    assertThat(topology.services())
        .extracting(Part::module)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(topology.services())
        .extracting(Part::database)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyAPartBringsWhatItNeeds() {
    assertThat(topology.only(List.of("notification")).names())
        .containsExactly("store", "broker", "mailbox", "notification");
  }

  @Test
  void anUnknownPartIsNamedTogetherWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> topology.only(List.of("storage")))
        .withMessageContaining("storage")
        .withMessageContaining("store");
  }

  @Test
  void aPartMayOnlyNeedWhatComesBeforeIt() {
    Part store = part("store", List.of());
    Part service = part("service", List.of("store"));
    assertThat(new Topology(List.of(store, service)).names()).containsExactly("store", "service");
    assertThatIllegalArgumentException().isThrownBy(() -> new Topology(List.of(service, store)));
  }

  private static Part part(String name, List<String> needs) {
    return new Part(
        name, Kind.SERVICE, name, name, null, List.of(), needs, List.of(), "64m", Compilers.FIRST);
  }

  private static Set<String> names(JsonNode dependencies) {
    return new TreeSet<>(dependencies.propertyNames());
  }

  private static String environment(String service, String variable) throws IOException {
    return compose().path("services").path(service).path("environment").path(variable).asString("");
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(Files.readString(Path.of("../docker-compose.yml")));
  }
}

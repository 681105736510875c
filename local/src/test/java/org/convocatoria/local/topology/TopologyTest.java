package org.convocatoria.local.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convocatoria.local.topology.Part.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TopologyTest {

  /** In containers only: the supervisor stands in for them on one machine. */
  private static final Set<String> CONTAINERS_ONLY = Set.of("prometheus");

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
    return new Part(name, Kind.SERVICE, name, name, null, List.of(), needs, List.of(), "64m");
  }

  private static Set<String> names(JsonNode dependencies) {
    return new TreeSet<>(dependencies.propertyNames());
  }

  private static JsonNode compose() throws IOException {
    return new YAMLMapper().readTree(Files.readString(Path.of("../docker-compose.yml")));
  }
}

package org.convocatoria.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.convocatoria.local.topology.Part;
import org.convocatoria.local.topology.Part.Supply;
import org.convocatoria.local.topology.Topology;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the contracts let each service write and read is what its program writes and reads. */
class DeclaredRightsTest {

  private static final ObjectReader YAML = new YAMLMapper().readerFor(JsonNode.class);

  private static final List<Part> SERVICES =
      Topology.load().services().stream()
          .filter(service -> service.gets().contains(Supply.KAFKA))
          .toList();

  @Test
  void aServiceReadsTheTopicsThatItsConsumersAreBoundTo() throws IOException {
    Map<String, Set<String>> bound = new TreeMap<>();
    for (Part service : SERVICES) {
      Set<String> topics = new TreeSet<>();
      Path settings = module(service).resolve("src/main/resources/application.yaml");
      try (MappingIterator<JsonNode> parts = YAML.readValues(settings)) {
        while (parts.hasNext()) {
          parts
              .next()
              .at("/spring/cloud/stream/bindings")
              .valueStream()
              .map(binding -> binding.path("destination").asString())
              .forEach(destination -> topics.addAll(List.of(destination.split(",", -1))));
        }
      }
      bound.put(service.name(), topics);
    }
    assertThat(declared(AclOperation.READ)).isEqualTo(bound);
  }

  @Test
  void aServiceWritesTheTopicsThatItsSourceNames() throws IOException {
    Map<String, Set<String>> named = new TreeMap<>();
    Pattern topic = Pattern.compile("\"([a-z]+\\.(?:events|texts|requests))\"");
    for (Part service : SERVICES) {
      try (Stream<Path> sources = Files.walk(module(service).resolve("src/main/java"))) {
        for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
          Matcher found = topic.matcher(Files.readString(source));
          while (found.find()) {
            named.computeIfAbsent(service.name(), _ -> new TreeSet<>()).add(found.group(1));
          }
        }
      }
    }
    named.values().forEach(topics -> topics.removeIf(each -> !isTopic(each)));
    assertThat(declared(AclOperation.WRITE)).isEqualTo(named);
  }

  @Test
  void mailRequestsAreForOneServiceOnly() {
    assertThat(declared(AclOperation.READ).entrySet())
        .filteredOn(each -> each.getValue().contains("notification.requests"))
        .extracting(Map.Entry::getKey)
        .containsExactly("notification");
  }

  private static boolean isTopic(String name) {
    return BrokerRights.declared().stream().anyMatch(each -> each.pattern().name().equals(name));
  }

  private static Map<String, Set<String>> declared(AclOperation operation) {
    Map<String, Set<String>> topics = new TreeMap<>();
    for (AclBinding right : BrokerRights.declared()) {
      if (right.pattern().resourceType() == ResourceType.TOPIC
          && right.entry().operation() == operation) {
        String service = right.entry().principal().replace("User:", "");
        topics.computeIfAbsent(service, _ -> new TreeSet<>()).add(right.pattern().name());
      }
    }
    return topics;
  }

  private static Path module(Part service) {
    return Path.of("..", String.valueOf(service.module()));
  }
}

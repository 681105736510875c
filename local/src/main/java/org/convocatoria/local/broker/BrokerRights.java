package org.convocatoria.local.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What each service may do at the broker: write and read the topics that the contracts say it does,
 * and be in consumer groups of its own name. Whatever starts first creates the declared topics, so
 * each service may do that; with what it may not write, it can do nothing.
 */
final class BrokerRights {

  private static final String TOPICS = "/contracts/topics.yaml";

  private BrokerRights() {}

  private record Topic(List<String> writers, List<String> readers, List<String> erasers) {}

  static Set<AclBinding> declared() {
    Map<String, Map<String, Object>> topics = topics();
    return topics.entrySet().stream()
        .flatMap(each -> of(each.getKey(), topic(each.getValue()), services(topics)))
        .collect(Collectors.toSet());
  }

  private static Stream<AclBinding> of(String name, Topic topic, Set<String> services) {
    ResourcePattern pattern = new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    Stream<AclBinding> everybody =
        services.stream()
            .flatMap(
                service ->
                    Stream.of(
                        may(service, AclOperation.DESCRIBE, pattern),
                        may(service, AclOperation.CREATE, pattern),
                        may(service, AclOperation.READ, groups(service))));
    Stream<AclBinding> some =
        Stream.concat(
            topic.writers().stream().map(each -> may(each, AclOperation.WRITE, pattern)),
            topic.readers().stream().map(each -> may(each, AclOperation.READ, pattern)));
    Stream<AclBinding> few =
        topic.erasers().stream().map(each -> may(each, AclOperation.DELETE, pattern));
    return Stream.concat(everybody, Stream.concat(some, few));
  }

  private static ResourcePattern groups(String service) {
    return new ResourcePattern(ResourceType.GROUP, service + ".", PatternType.PREFIXED);
  }

  private static AclBinding may(String service, AclOperation operation, ResourcePattern what) {
    return new AclBinding(
        what, new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
  }

  private static Set<String> services(Map<String, Map<String, Object>> topics) {
    return topics.values().stream()
        .map(BrokerRights::topic)
        .flatMap(topic -> Stream.concat(topic.writers().stream(), topic.readers().stream()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Topic topic(Map<String, Object> settings) {
    return new Topic(
        names(settings.get("writers")),
        names(settings.get("readers")),
        names(settings.get("erasers")));
  }

  private static List<String> names(@Nullable Object list) {
    return list instanceof List<?> names ? names.stream().map(String::valueOf).toList() : List.of();
  }

  private static Map<String, Map<String, Object>> topics() {
    try (InputStream in = BrokerRights.class.getResourceAsStream(TOPICS)) {
      return new YAMLMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

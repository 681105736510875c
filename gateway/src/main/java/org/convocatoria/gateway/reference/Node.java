package org.convocatoria.gateway.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a YAML or JSON document; parts that are missing are empty. */
record Node(@Nullable Object value) {

  /** The member of this name. */
  Node at(String name) {
    return value instanceof Map<?, ?> map ? new Node(map.get(name)) : new Node(null);
  }

  boolean isList() {
    return value instanceof List<?>;
  }

  boolean isScalar() {
    return value != null && !isList() && !(value instanceof Map<?, ?>);
  }

  /** A text, a number or a truth; an empty text where there is none. */
  Object scalar() {
    return value == null ? "" : value;
  }

  boolean has(String name) {
    return value instanceof Map<?, ?> map && map.containsKey(name);
  }

  /** The members in their order. */
  Map<String, Node> members() {
    Map<String, Node> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), new Node(member)));
    }
    return members;
  }

  List<Node> items() {
    return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
  }

  String text() {
    return value == null ? "" : String.valueOf(value);
  }

  /** One text, or several with this between them. */
  String joined(String between) {
    return value instanceof List<?>
        ? items().stream().map(Node::text).collect(Collectors.joining(between))
        : text();
  }
}

package org.convocatoria.gateway.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field of a request or an answer.
 *
 * @param name its path in dots; [] stands for each element of a list
 * @param type JSON's word, the format, or the values it may have
 * @param schema the schema that describes its content, empty where the type says all
 */
record Field(String name, String type, String schema, boolean required, String meaning) {

  private static final String COMPONENTS = "#/components/schemas/";

  /** All fields of a schema; those of inner objects follow the object. */
  static List<Field> of(Node schema) {
    List<Field> fields = new ArrayList<>();
    collect("", schema, schema, fields);
    return fields;
  }

  /** The name of the schema that is referred to, empty where there is none. */
  static String schemaOf(Node node) {
    String to = node.at("$ref").text();
    return to.startsWith(COMPONENTS) && !to.contains("/$defs/")
        ? to.substring(COMPONENTS.length())
        : "";
  }

  private static void collect(String prefix, Node node, Node root, List<Field> fields) {
    Set<String> required =
        node.at("required").items().stream().map(Node::text).collect(Collectors.toSet());
    for (Map.Entry<String, Node> each : node.at("properties").members().entrySet()) {
      Node property = resolved(each.getValue(), root);
      String suffix = property.has("items") ? "[]" : property.at("additionalProperties").value() instanceof Map<?, ?> ? ".*" : "";
      Node content = content(property, root);
      String name = prefix + each.getKey() + suffix;
      fields.add(
          new Field(
              name,
              type(content) + (isNullable(property) ? " | null" : ""),
              schemaOf(content),
              required.contains(each.getKey()),
              each.getValue().at("description").text()));
      collect(name + ".", content, root, fields);
    }
    if (node.has("items")) {
      Node content = content(node, root);
      fields.add(new Field(prefix + "[]", type(content), schemaOf(content), true, ""));
      collect(prefix + "[].", content, root, fields);
    }
  }

  /** What a list has in it, what a map leads to, or the one alternative that is not null. */
  private static Node content(Node property, Node root) {
    Node inner = property;
    if (property.has("items")) {
      inner = property.at("items");
    } else if (property.at("additionalProperties").value() instanceof Map<?, ?>) {
      inner = property.at("additionalProperties");
    } else if (property.has("anyOf")) {
      inner = property.at("anyOf").items().getFirst();
    }
    return resolved(inner, root);
  }

  private static boolean isNullable(Node property) {
    return property.at("anyOf").items().stream().anyMatch(each -> each.at("type").text().equals("null"));
  }

  private static Node resolved(Node node, Node root) {
    String to = node.at("$ref").text();
    int defs = to.indexOf("/$defs/");
    return defs < 0 ? node : root.at("$defs").at(to.substring(defs + "/$defs/".length()));
  }

  private static String type(Node node) {
    if (node.has("enum")) {
      return node.at("enum").joined(" | ");
    }
    String format = node.at("format").text();
    return format.isEmpty() ? node.at("type").joined(" | ") : node.at("type").joined(" | ") + " (" + format + ")";
  }
}

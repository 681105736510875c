package org.convocatoria.gateway.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field of a request or a response.
 *
 * @param name its path in dots; [] stands for each element of a list, * for each name of a map
 * @param type JSON's word and the format, or the values it may have
 * @param schema the schema that describes its content, empty where the type says all
 */
record Field(String name, String type, String schema, boolean required, String meaning) {

  private static final String COMPONENTS = "#/components/schemas/";
  private static final String DEFS = "/$defs/";
  private static final String ITEMS = "items";
  private static final String OTHERS = "additionalProperties";

  /** All fields of a schema; those of inner objects follow the object. */
  static List<Field> of(Node schema) {
    List<Field> fields = new ArrayList<>();
    collect("", schema, schema, fields);
    return fields;
  }

  /** The name of the schema that is referred to, empty where there is none. */
  static String schemaOf(Node node) {
    String to = node.at("$ref").text();
    return to.startsWith(COMPONENTS) && !to.contains(DEFS) ? to.substring(COMPONENTS.length()) : "";
  }

  /** The word for what values a schema takes. */
  static String typeOf(Node node) {
    if (node.has("enum")) {
      return node.at("enum").joined(" | ");
    }
    String type = node.at("type").joined(" | ");
    String format = node.at("format").text();
    return format.isEmpty() ? type : type + " (" + format + ")";
  }

  private static void collect(String prefix, Node node, Node root, List<Field> fields) {
    Set<String> required =
        node.at("required").items().stream().map(Node::text).collect(Collectors.toSet());
    for (Map.Entry<String, Node> each : node.at("properties").members().entrySet()) {
      Node property = resolved(each.getValue(), root);
      String name = prefix + each.getKey() + suffix(property);
      String meaning = each.getValue().at("description").text();
      add(name, property, required.contains(each.getKey()), meaning, root, fields);
    }
    if (node.has(ITEMS)) {
      add(prefix + "[]", node, true, "", root, fields);
    }
  }

  private static void add(
      String name, Node property, boolean required, String meaning, Node root, List<Field> fields) {
    Node content = content(property, root);
    String type = typeOf(content) + (mayBeNull(property) ? " | null" : "");
    fields.add(new Field(name, type, schemaOf(content), required, meaning));
    collect(name + ".", content, root, fields);
  }

  private static String suffix(Node property) {
    return property.has(ITEMS) ? "[]" : hasOthers(property) ? ".*" : "";
  }

  /** What a list has in it, what a map leads to, or the one alternative that is not null. */
  private static Node content(Node property, Node root) {
    if (property.has(ITEMS)) {
      return resolved(property.at(ITEMS), root);
    }
    if (hasOthers(property)) {
      return resolved(property.at(OTHERS), root);
    }
    return property.has("anyOf")
        ? resolved(property.at("anyOf").items().getFirst(), root)
        : property;
  }

  private static boolean hasOthers(Node property) {
    return property.at(OTHERS).value() instanceof Map<?, ?>;
  }

  private static boolean mayBeNull(Node property) {
    return property.at("anyOf").items().stream()
        .anyMatch(each -> each.at("type").text().equals("null"));
  }

  private static Node resolved(Node node, Node root) {
    String to = node.at("$ref").text();
    int at = to.indexOf(DEFS);
    return at < 0 ? node : root.at("$defs").at(to.substring(at + DEFS.length()));
  }
}

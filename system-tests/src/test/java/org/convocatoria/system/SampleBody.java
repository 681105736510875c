package org.convocatoria.system;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the plainest value that keeps to a schema, as far as it says so by words and not by tests.
 */
record SampleBody(Operation operation) {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  JsonNode of(JsonNode described) {
    JsonNode schema = operation.resolved(described);
    for (String choice : new String[] {"anyOf", "oneOf"}) {
      if (schema.has(choice)) {
        return of(schema.path(choice).get(0));
      }
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.get(0).asString() : type.asString("")) {
      case "object" -> object(schema);
      case "array" -> list(schema);
      case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.stringNode(text(schema));
    };
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    schema.path("properties").forEachEntry((name, member) -> object.set(name, of(member)));
    if (object.isEmpty() && schema.path("additionalProperties").isObject()) {
      object.set("a", of(schema.path("additionalProperties")));
    }
    return object;
  }

  private ArrayNode list(JsonNode schema) {
    return NODES.arrayNode().add(of(schema.path("items")));
  }

  private static String text(JsonNode schema) {
    String pattern = schema.path("pattern").asString("");
    return switch (schema.path("format").asString("")) {
      case "date" -> "2026-11-30";
      case "date-time" -> "2026-11-30T10:00:00Z";
      case "uuid" -> "00000000-0000-4000-8000-000000000000";
      case "email", "idn-email" -> "muestra@ejemplo.mx";
      default ->
          pattern.contains("T") ? "2026-11-30T10:00" : pattern.contains("\\d") ? "2026" : "A";
    };
  }
}

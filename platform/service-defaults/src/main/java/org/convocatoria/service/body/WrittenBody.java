package org.convocatoria.service.body;

import java.math.BigDecimal;
import java.util.List;
import org.convocatoria.service.text.WrittenText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body with every string and number in its one form. Text keeps its lines only where its schema
 * says {@code "x-lines": true}; a member that shows nothing is left out, so that it counts as not
 * given.
 */
final class WrittenBody {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** From here on a double has no fraction. */
  private static final double WHOLE = 0x1p53;

  private WrittenBody() {}

  static JsonNode of(JsonNode given, List<JsonNode> definitions) {
    if (given.isString()) {
      boolean lines = definitions.stream().anyMatch(each -> each.path("x-lines").asBoolean(false));
      String text = given.asString();
      return NODES.stringNode(lines ? WrittenText.lines(text) : WrittenText.line(text));
    }
    if (given.isDouble()) {
      return number(given);
    }
    if (given.isArray()) {
      ArrayNode list = NODES.arrayNode();
      List<JsonNode> items = definitions.stream().map(each -> each.path("items")).toList();
      given.forEach(each -> list.add(of(each, alternatives(items))));
      return list;
    }
    return given.isObject() ? object(given, definitions) : given;
  }

  /**
   * What is too large to have a fraction becomes a whole number, of which the check of schemas
   * knows every size; infinity is no number.
   */
  private static JsonNode number(JsonNode given) {
    double value = given.doubleValue();
    if (Double.isInfinite(value) || Double.isNaN(value)) {
      return NODES.stringNode(given.asString());
    }
    return Math.abs(value) < WHOLE
        ? given
        : NODES.numberNode(BigDecimal.valueOf(value).toBigInteger());
  }

  private static ObjectNode object(JsonNode given, List<JsonNode> definitions) {
    ObjectNode object = NODES.objectNode();
    given.forEachEntry(
        (name, value) -> {
          List<JsonNode> own = definitions.stream().map(each -> member(each, name)).toList();
          JsonNode written = of(value, alternatives(own));
          if (!written.isString() || !written.asString().isEmpty()) {
            object.set(WrittenText.line(name), written);
          }
        });
    return object;
  }

  /** The definition of a member: its own, or that of all which are not named. */
  private static JsonNode member(JsonNode definition, String name) {
    JsonNode own = definition.path("properties").path(name);
    return own.isMissingNode() ? definition.path("additionalProperties") : own;
  }

  /** The definitions and those they choose from. */
  private static List<JsonNode> alternatives(List<JsonNode> definitions) {
    return definitions.stream()
        .flatMap(
            each ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(each), each.path("anyOf").valueStream()))
        .toList();
  }
}

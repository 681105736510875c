package org.convocatoria.system;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that break a careless program, always the same ones. */
final class HostileValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** More than a service reads into. */
  private static final int DEEP = 2000;

  private HostileValues() {}

  /** For a part of the path or a parameter of the query, escaped. */
  static List<String> escaped() {
    return List.of(
        "null",
        "-1",
        "0",
        "2147483648",
        "99999999999999999999",
        "1e400",
        "%20",
        "%25",
        "%0A",
        "%C2%9E",
        "%F0%9F%98%80",
        "%22%27%5B%5D%7B%7D%24",
        "%2B",
        "2014-13-45T99:99",
        "x".repeat(3000));
  }

  /** A body with every member in turn replaced by each hostile value; the rest is as described. */
  static List<String> bodies(Operation operation, JsonNode schema) {
    List<String> bodies = new ArrayList<>(whole());
    JsonNode good = new SampleBody(operation).of(schema);
    bodies.add(good.toString());
    places(good, bodies, good);
    return bodies;
  }

  /** Bodies that are no object of any kind, or none that ends. */
  private static List<String> whole() {
    return List.of(
        "",
        "null",
        "[]",
        "\"\"",
        "1e999999999",
        "{",
        "{\"a\":}",
        "{\"\":\"\",\"\u0000\":1}",
        "[".repeat(DEEP),
        "{\"a\":".repeat(DEEP),
        "\u00ff\u00fe",
        "{\"a\":\"\\ud800\"}");
  }

  private static void places(JsonNode node, List<String> bodies, JsonNode whole) {
    List<String> steps = new ArrayList<>(node.isObject() ? node.propertyNames() : List.of());
    if (node.isArray() && !node.isEmpty()) {
      steps.add("0");
    }
    for (String step : steps) {
      JsonNode before = member(node, step);
      for (JsonNode value : values()) {
        put(node, step, value);
        bodies.add(whole.toString());
      }
      put(node, step, before);
      places(before, bodies, whole);
    }
  }

  private static JsonNode member(JsonNode node, String step) {
    return node instanceof ArrayNode list ? list.get(0) : node.get(step);
  }

  private static void put(JsonNode node, String step, JsonNode value) {
    switch (node) {
      case ArrayNode list -> list.set(0, value);
      case ObjectNode object -> object.set(step, value);
      default -> throw new IllegalStateException(node.toString());
    }
  }

  private static List<JsonNode> values() {
    return List.of(
        NODES.nullNode(),
        NODES.booleanNode(true),
        NODES.numberNode(-1),
        NODES.numberNode(3_548_022_789L),
        NODES.numberNode(BigInteger.TEN.pow(40)),
        NODES.numberNode(1e308),
        NODES.stringNode(""),
        NODES.stringNode("\u0000\u001f\u009e\ufffe\u200b"),
        NODES.stringNode("A\ud83d\ude00\u202e$"),
        NODES.stringNode("0000-00-00T00:00"),
        NODES.stringNode("y".repeat(20_000)),
        NODES.arrayNode(),
        NODES.objectNode(),
        NODES.arrayNode().add(NODES.nullNode()),
        NODES.objectNode().set("$where", NODES.objectNode().put("a", 1)));
  }

  /** Forms with files that are none; an x tells their parts apart. */
  static List<String> forms() {
    return List.of(
        "",
        "--x",
        "--x\r\n\r\n\r\n--x--\r\n",
        "--x\r\n[[7,None]]\r\n" + "z".repeat(700) + "\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"\u008f\"\r\n\r\nnull\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nnull\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--x--");
  }
}

package org.convocatoria.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The invented process: contributions, results, paragraphs and answers, all of them sample data.
 */
record SampleProcess(JsonNode data) {

  static SampleProcess load() {
    try (InputStream in = SampleProcess.class.getResourceAsStream("/sample-process.yaml")) {
      return new SampleProcess(YAMLMapper.builder().build().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A contribution of the sample; {@code number} runs from 1.
   *
   * @param promoters how many promote an application with a project; 0 for the rest
   */
  record Sample(
      String id,
      int number,
      int form,
      String table,
      String municipality,
      String who,
      String channel,
      String title,
      String text,
      int promoters) {

    /** Forms 1 and 6 come in by the web unless they say otherwise; the rest at the institute. */
    boolean online() {
      return (form == 1 || form == 6) && channel.equals("web");
    }
  }

  List<Sample> contributions() {
    List<Sample> all = new ArrayList<>();
    for (JsonNode each : data.path("aportaciones")) {
      int form = each.path("f").asInt();
      all.add(
          new Sample(
              text(each, "id"),
              all.size() + 1,
              form,
              text(each, "m"),
              text(each, "mun"),
              text(each, "q"),
              channel(text(each, "canal"), form),
              text(each, "t"),
              text(each, "x"),
              each.path("promotores").asInt(0)));
    }
    return all;
  }

  List<JsonNode> results() {
    return list(data.path("resultados"));
  }

  List<JsonNode> paragraphs() {
    return list(data.path("parrafos"));
  }

  List<JsonNode> answers() {
    return list(data.path("respuestas"));
  }

  static List<String> ids(JsonNode node, String field) {
    return list(node.path(field)).stream().map(JsonNode::asString).toList();
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** What the sample's person or organisation is called. */
  static String name(Sample sample) {
    String number = String.format(Locale.ROOT, "%02d", sample.number());
    return switch (sample.who()) {
      case "publica" -> "Dependencia de muestra " + number;
      case "privada" -> "Empresa de muestra " + number;
      case "social" -> "Organización social de muestra " + number;
      default -> "Persona de muestra " + number;
    };
  }

  private static String channel(String given, int form) {
    return switch (given) {
      case "telefono" -> "telephone";
      case "papel" -> "paper";
      default -> form == 1 || form == 6 ? "web" : form == 2 || form == 8 ? "counter" : "session";
    };
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }
}

package org.convocatoria.submission.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convocatoria.submission.call.Call;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the tables of a call as a Tabular Data Package, so that tools which know nothing of us
 * read and check them. Its table schemas are made from the JSON Schemas of the rows.
 */
@Component
class DataPackage {

  /** The tables and the schema of their rows. */
  private static final Map<String, String> TABLES =
      Map.of(
          "contributions.csv", "contribution",
          "participation.csv", "participation",
          "coverage.csv", "coverage",
          "totals.csv", "totals");

  private final JsonMapper json;

  DataPackage(JsonMapper json) {
    this.json = json;
  }

  /** The JSON Schema of a row. */
  static byte[] schema(String of) throws IOException {
    return new ClassPathResource("contracts/api/schemas/open-" + of + ".schema.json")
        .getContentAsByteArray();
  }

  /** The description of those files that are tables. */
  byte[] of(Call call, List<OpenFile> files, Instant now) {
    List<Map<String, Object>> resources =
        files.stream().filter(file -> TABLES.containsKey(name(file))).map(this::resource).toList();
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("profile", "tabular-data-package");
    described.put("name", call.id());
    described.put("title", call.names().es());
    described.put("description", call.summary().es());
    described.put("created", now.truncatedTo(ChronoUnit.SECONDS).toString());
    described.put("resources", resources);
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(described);
  }

  private Map<String, Object> resource(OpenFile file) {
    Map<String, Object> resource = new LinkedHashMap<>();
    String name = name(file);
    resource.put("profile", "tabular-data-resource");
    resource.put("name", name.substring(0, name.lastIndexOf('.')));
    resource.put("path", name);
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256());
    resource.put("schema", tableSchema(TABLES.getOrDefault(name, "")));
    return resource;
  }

  private static String name(OpenFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private Map<String, Object> tableSchema(String of) {
    try {
      JsonNode row = json.readTree(schema(of));
      Set<String> required = new TreeSet<>();
      row.path("required").forEach(name -> required.add(name.asString()));
      List<Map<String, Object>> fields = new ArrayList<>();
      Set<String> missing = new TreeSet<>(Set.of(""));
      row.path("properties")
          .forEachEntry(
              (name, property) -> {
                fields.add(field(name, property, required.contains(name)));
                missing.addAll(insteadOfNumber(property));
              });
      return Map.of("fields", fields, "missingValues", missing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> field(String name, JsonNode property, boolean required) {
    Map<String, Object> field = new LinkedHashMap<>();
    Map<String, Object> constraints = new LinkedHashMap<>();
    boolean number = isNumberOrReason(property);
    field.put("name", name);
    field.put("type", number ? "integer" : type(property));
    field.put("description", property.path("description").asString());
    if (required && !number) {
      constraints.put("required", true);
    }
    if (property.has("enum")) {
      constraints.put("enum", property.path("enum"));
    }
    if (property.has("minimum")) {
      constraints.put("minimum", property.path("minimum"));
    }
    if (property.has("pattern") && !number) {
      constraints.put("pattern", property.path("pattern"));
    }
    if (!constraints.isEmpty()) {
      field.put("constraints", constraints);
    }
    return field;
  }

  /** A list is one cell of text in a table. */
  private static String type(JsonNode property) {
    String format = property.path("format").asString("");
    String type = property.path("type").asString("string");
    return switch (format.isEmpty() ? type : format) {
      case "date" -> "date";
      case "date-time" -> "datetime";
      case "integer" -> "integer";
      case "boolean" -> "boolean";
      default -> "string";
    };
  }

  private static boolean isNumberOrReason(JsonNode property) {
    return property.path("type").isArray();
  }

  /** The words that stand where a number is hidden: {@code ^(one|other)$}. */
  private static List<String> insteadOfNumber(JsonNode property) {
    if (!isNumberOrReason(property)) {
      return List.of();
    }
    String pattern = property.path("pattern").asString();
    return List.of(pattern.substring(2, pattern.length() - 2).split("\\|"));
  }
}

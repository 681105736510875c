package org.convocatoria.submission.call;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fields a data file has, and of what kind each is. */
final class CallFileSchema {

  private static final String FILE = "/call/call-file.schema.json";

  private final JsonNode definition;
  private final Schema schema;

  CallFileSchema() {
    try (InputStream in = CallFileSchema.class.getResourceAsStream(FILE)) {
      this.definition = JsonMapper.builder().build().readTree(Objects.requireNonNull(in, FILE));
      this.schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(definition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sentence for each field that is wrong, by its path. */
  Map<String, String> mistakes(JsonNode file) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Error error : schema.validate(file)) {
      found.putIfAbsent(path(error), sentence(error));
    }
    return found;
  }

  private static String path(Error error) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      Object step = error.getInstanceLocation().getElement(i);
      path.append(step instanceof Integer ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
    }
    if (error.getProperty() != null) {
      path.append(path.isEmpty() ? "" : ".").append(error.getProperty());
    }
    return path.toString();
  }

  private String sentence(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "is missing";
      case "additionalProperties" -> "is no field of a call; check how it is written";
      case "minItems" -> "wants one at least";
      case "enum", "const" -> "is to be one of " + allowed(error);
      case "type" -> "is to be " + kind(error);
      default -> "is to be " + meaning(error);
    };
  }

  private static String allowed(Error error) {
    JsonNode node = Objects.requireNonNull(error.getSchemaNode());
    return node.isArray()
        ? String.join(", ", node.valueStream().map(JsonNode::asString).toList())
        : node.asString();
  }

  private static String kind(Error error) {
    return switch (Objects.requireNonNull(error.getSchemaNode()).asString()) {
      case "array" -> "a list";
      case "object" -> "a group of fields";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "a text";
    };
  }

  /** What the schema says beside the rule that is broken. */
  private String meaning(Error error) {
    NodePath rule = error.getSchemaLocation().getFragment();
    JsonNode at = definition;
    for (int i = 0; i < rule.getNameCount() - 1; i++) {
      at = at.path(rule.getElement(i).toString());
    }
    return at.path("description").asString("something else");
  }
}

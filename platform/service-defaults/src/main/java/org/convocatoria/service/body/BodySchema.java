package org.convocatoria.service.body;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request's schema. A property may carry {@code x-message} with the sentence people read when
 * it is wrong; otherwise the sentence says what kind of mistake it is. A text of several lines says
 * {@code "x-lines": true}. A schema whose bodies may be longer than most says how long: {@code
 * "x-bytes"}.
 */
final class BodySchema {

  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012()).format(new AddressFormat()).build();

  /** The largest size of a body unless its schema names another. */
  private static final int BYTES = 64 * 1024;

  private final Schema schema;
  private final JsonNode definition;

  BodySchema(String name, JsonMapper json) {
    String path = "/contracts/api/schemas/" + name + ".schema.json";
    try (InputStream in = BodySchema.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + path);
      }
      this.definition = json.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.schema = SchemaRegistry.withDefaultDialect(DIALECT).getSchema(definition);
  }

  /** The largest size of a body, in bytes. */
  int bytes() {
    return definition.path("x-bytes").asInt(BYTES);
  }

  /** The body with every string in its one form. */
  JsonNode written(JsonNode body) {
    return WrittenBody.of(body, List.of(definition));
  }

  /** Every field that is wrong, each once, in the order of the body. */
  List<FieldError> errors(JsonNode body) {
    Map<String, FieldError> found = new LinkedHashMap<>();
    for (Error error :
        schema.validate(
            body,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
      String field = field(error);
      found.putIfAbsent(field, new FieldError(field, message(error, field)));
    }
    return new ArrayList<>(found.values());
  }

  private static String field(Error error) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      path.append(path.isEmpty() ? "" : ".").append(error.getInstanceLocation().getElement(i));
    }
    String property = error.getProperty();
    if (property != null) {
      path.append(path.isEmpty() ? "" : ".").append(property);
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  private Sentence message(Error error, String field) {
    JsonNode own = definition;
    for (String step : field.split("\\.", -1)) {
      JsonNode items = own.path("items");
      own = items.isMissingNode() ? own.path("properties").path(step) : items;
    }
    JsonNode message = own.path("x-message");
    if (message.isObject() && !"additionalProperties".equals(error.getKeyword())) {
      return new Bilingual(message.path("es").asString(), message.path("en").asString());
    }
    return Sentence.of(general(error.getKeyword()));
  }

  private static String general(String keyword) {
    return switch (keyword) {
      case "required", "minLength", "minItems" -> "field.missing";
      case "additionalProperties" -> "field.unexpected";
      case "maxLength", "maxItems" -> "field.too-long";
      case "enum", "const" -> "field.not-listed";
      case "type" -> "field.wrong-type";
      case "format", "pattern" -> "field.wrong-form";
      default -> "field.check";
    };
  }
}

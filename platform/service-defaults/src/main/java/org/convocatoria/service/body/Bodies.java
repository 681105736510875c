package org.convocatoria.service.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks what somebody sends, by program or by page, and turns it into an object. Every string is
 * brought into its one form first, so that all doors take and refuse the same.
 */
public final class Bodies {

  /** Nobody reads more of them, and an answer must not be many times as long as its request. */
  private static final int MOST_ERRORS = 50;

  private final JsonMapper json;
  private final List<BodyRules> rules;
  private final Map<String, BodySchema> schemas = new ConcurrentHashMap<>();

  Bodies(JsonMapper json, List<BodyRules> rules) {
    this.json = json;
    this.rules = rules;
  }

  /**
   * The object that these members make: a JSON tree, or anything that can become one, such as the
   * fields of a form in a map.
   *
   * @param schema the name of a file in {@code contracts/api/schemas}
   * @throws ProblemException 422, naming every field that is wrong, of very many the first
   */
  public <T> T read(String schema, Object members, Class<T> type) {
    JsonNode given = members instanceof JsonNode tree ? tree : json.valueToTree(members);
    BodySchema known = schema(schema);
    JsonNode body = known.written(given);
    List<FieldError> errors = errors(schema, known, body);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return object(body, type);
  }

  /** A schema knows no widths: a number that fits it can still be too large for its field. */
  private <T> T object(JsonNode body, Class<T> type) {
    try {
      return json.treeToValue(body, type);
    } catch (JacksonException e) {
      String field =
          e.getPath().stream()
              .map(
                  step ->
                      step.getPropertyName() == null
                          ? Integer.toString(step.getIndex())
                          : step.getPropertyName())
              .collect(Collectors.joining("."));
      throw ProblemException.invalid(field.isEmpty() ? "body" : field, "field.check");
    }
  }

  /** The largest size of a body of this schema, in bytes. */
  int bytes(String schema) {
    return schema(schema).bytes();
  }

  private BodySchema schema(String name) {
    return schemas.computeIfAbsent(name, _ -> new BodySchema(name, json));
  }

  private List<FieldError> errors(String schema, BodySchema known, JsonNode body) {
    List<FieldError> errors = new ArrayList<>(known.errors(body));
    Set<String> named = errors.stream().map(FieldError::field).collect(Collectors.toSet());
    rules.stream()
        .filter(each -> each.areAbout(schema))
        .flatMap(each -> each.errors(body).stream())
        .filter(error -> !named.contains(error.field()))
        .forEach(errors::add);
    return errors.stream().limit(MOST_ERRORS).toList();
  }
}

package org.convocatoria.gateway.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One method at one address.
 *
 * @param callers the roles that may call it, or anyone
 * @param parameters what the address, the query and the headers take
 * @param bodies what is sent, one for each content type
 * @param answers what comes back where it went well
 * @param errors what comes back where it did not
 */
record Operation(
    String method,
    String path,
    String summary,
    String description,
    String callers,
    List<Field> parameters,
    List<Content> bodies,
    List<Content> answers,
    List<Content> errors) {

  private static final String JSON = "application/json";

  /**
   * What is sent or answered.
   *
   * @param status empty for what is sent
   * @param schema the name of its schema, empty where it has none
   * @param fields those of a body that is described in place
   */
  record Content(
      String status, String description, String type, String schema, List<Field> fields) {}

  /** The operation as the document describes it. */
  static Operation of(String method, String path, Node operation) {
    List<Content> answers = new ArrayList<>();
    List<Content> errors = new ArrayList<>();
    operation
        .at("responses")
        .members()
        .forEach(
            (status, response) ->
                (status.startsWith("2") || status.startsWith("3") ? answers : errors)
                    .addAll(contents(status, response)));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.at("summary").text(),
        operation.at("description").text(),
        operation.at("x-callers").joined(", "),
        operation.at("parameters").items().stream().map(Operation::parameter).toList(),
        operation.has("requestBody") ? contents("", operation.at("requestBody")) : List.of(),
        answers,
        errors);
  }

  /** For the anchor of this operation. */
  String id() {
    return (method + path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static List<Content> contents(String status, Node response) {
    String description = response.at("description").text();
    Map<String, Node> types = response.at("content").members();
    if (types.isEmpty()) {
      return List.of(new Content(status, description, "", "", List.of()));
    }
    return types.entrySet().stream()
        .map(
            each -> {
              Node schema = each.getValue().at("schema");
              return new Content(
                  status,
                  description,
                  each.getKey().equals(JSON) ? "" : each.getKey(),
                  Field.schemaOf(schema),
                  Field.of(schema));
            })
        .toList();
  }

  private static Field parameter(Node parameter) {
    List<Field> typed =
        Field.of(
            new Node(
                Map.of(
                    "properties",
                    Map.of(
                        parameter.at("name").text(), parameter.at("schema").members().isEmpty() ? Map.of() : java.util.Objects.requireNonNull(parameter.at("schema").value())))));
    return new Field(
        parameter.at("name").text(),
        typed.getFirst().type(),
        parameter.at("in").text(),
        parameter.at("required").text().equals("true"),
        parameter.at("description").text());
  }
}

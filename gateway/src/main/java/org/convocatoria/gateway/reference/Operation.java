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
 * @param bodies what is sent, one for each type of content
 * @param responses those of a success
 * @param errors what comes back where it did not
 */
record Operation(
    String method,
    String path,
    String summary,
    String description,
    List<String> callers,
    List<Parameter> parameters,
    List<Content> bodies,
    List<Content> responses,
    List<Content> errors) {

  private static final String JSON = "application/json";
  private static final String ANYONE = "anyone";

  /** A part of the request outside its body; in says whether of path, query or header. */
  record Parameter(String name, String in, String type, boolean required, String meaning) {

    static Parameter of(Node parameter) {
      return new Parameter(
          parameter.at("name").text(),
          parameter.at("in").text(),
          Field.typeOf(parameter.at("schema")),
          parameter.at("required").text().equals("true"),
          parameter.at("description").text());
    }
  }

  /**
   * The content of a request or a response.
   *
   * @param status empty for what is sent
   * @param type empty for JSON
   * @param schema the name of its schema, empty where it has none
   * @param fields those of a body that is described in place
   */
  record Content(
      String status, String description, String type, String schema, List<Field> fields) {

    static List<Content> of(String status, Node described, Node shared) {
      Node content = described.has("$ref") ? shared.at("content") : described.at("content");
      String description = described.at("description").text();
      if (description.isEmpty()) {
        description = shared.at("description").text();
      }
      List<Content> contents = new ArrayList<>();
      for (Map.Entry<String, Node> each : content.members().entrySet()) {
        Node schema = each.getValue().at("schema");
        String type = each.getKey().equals(JSON) ? "" : each.getKey();
        contents.add(
            new Content(status, description, type, Field.schemaOf(schema), Field.of(schema)));
      }
      return contents.isEmpty()
          ? List.of(new Content(status, description, "", "", List.of()))
          : contents;
    }
  }

  /** The operation as the document describes it; problem is the response that all share. */
  static Operation of(String method, String path, Node operation, Node problem) {
    List<Content> responses = new ArrayList<>();
    List<Content> errors = new ArrayList<>();
    operation
        .at("responses")
        .members()
        .forEach(
            (status, response) -> {
              boolean well = status.startsWith("2") || status.startsWith("3");
              (well ? responses : errors).addAll(Content.of(status, response, problem));
            });
    Node body = operation.at("requestBody");
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.at("summary").text(),
        operation.at("description").text(),
        callers(operation),
        operation.at("parameters").items().stream().map(Parameter::of).toList(),
        body.has("content") ? Content.of("", body, body) : List.of(),
        responses,
        errors);
  }

  /** For the anchor of this operation. */
  public String id() {
    return (method + path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** Whether no account is needed. */
  public boolean isOpen() {
    return callers.contains(ANYONE);
  }

  /** Whether no account is needed for what a document describes. */
  static boolean isOpen(Node operation) {
    return callers(operation).contains(ANYONE);
  }

  private static List<String> callers(Node operation) {
    return operation.at("x-callers").items().stream().map(Node::text).toList();
  }
}

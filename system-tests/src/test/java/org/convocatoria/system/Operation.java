package org.convocatoria.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One method at one address, as the reference describes it.
 *
 * @param methods all that the address has
 */
record Operation(JsonNode document, String method, String path, Set<String> methods, JsonNode own) {

  static final String JSON = "application/json";

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** Every operation of the document, in its order. */
  static List<Operation> of(JsonNode document) {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .forEachEntry(
            (path, operations) -> {
              Set<String> methods = new TreeSet<>();
              operations.propertyNames().stream()
                  .filter(METHODS::contains)
                  .forEach(each -> methods.add(each.toUpperCase(Locale.ROOT)));
              methods.forEach(
                  each ->
                      all.add(
                          new Operation(
                              document,
                              each,
                              path,
                              methods,
                              operations.path(each.toLowerCase(Locale.ROOT)))));
            });
    return all;
  }

  /** Whether this is what a request of that method to that address means. */
  boolean takes(String asked, String address) {
    String each = path.replaceAll("\\{[^/}]+\\}", "[^/]+");
    return method.equals(asked) && address.matches(each);
  }

  /** The roles that may call it; empty where anyone may. */
  List<String> callers() {
    List<String> callers = own.path("x-callers").valueStream().map(JsonNode::asString).toList();
    return callers.contains("anyone") ? List.of() : callers;
  }

  /** The parameters at this place: path, query or header. */
  List<JsonNode> parameters(String in) {
    return own.path("parameters")
        .valueStream()
        .filter(each -> each.path("in").asString().equals(in))
        .toList();
  }

  /** The types of content that it takes. */
  Set<String> types() {
    return new TreeSet<>(own.path("requestBody").path("content").propertyNames());
  }

  /** The schema of its JSON body. */
  Optional<JsonNode> body() {
    JsonNode schema = own.path("requestBody").path("content").path(JSON).path("schema");
    return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
  }

  /** A schema, or the one that it refers to. */
  JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
  }

  /**
   * The types that a response of this status may have; empty where no such response is described.
   */
  Optional<Set<String>> contentOf(int status) {
    JsonNode responses = own.path("responses");
    JsonNode response = responses.path(Integer.toString(status));
    JsonNode described = resolved(response.isMissingNode() ? responses.path("default") : response);
    return described.isMissingNode()
        ? Optional.empty()
        : Optional.of(new TreeSet<>(described.path("content").propertyNames()));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

package org.convocatoria.gateway.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference as its page shows it: the operations of each service, then every record. */
record Reference(List<Group> groups, List<Shape> shapes) {

  /** The operations of one service. */
  record Group(String service, String description, List<Operation> operations) {}

  /** A record of a request or a response. */
  record Shape(String name, String title, List<Field> fields) {

    static Shape of(String name, Node schema) {
      return new Shape(name, schema.at("title").text(), Field.of(schema));
    }
  }

  /** The reference of a merged document. */
  static Reference of(Node document) {
    Node components = document.at("components");
    Node problem = components.at("responses").at("problem");
    Map<String, List<Operation>> byService = new LinkedHashMap<>();
    document
        .at("paths")
        .members()
        .forEach(
            (path, operations) ->
                operations
                    .members()
                    .forEach(
                        (method, operation) ->
                            byService
                                .computeIfAbsent(
                                    operation.at("tags").joined(""), _ -> new ArrayList<>())
                                .add(Operation.of(method, path, operation, problem))));
    List<Group> groups =
        document.at("tags").items().stream()
            .map(
                tag ->
                    new Group(
                        tag.at("name").text(),
                        tag.at("description").text(),
                        byService.getOrDefault(tag.at("name").text(), List.of())))
            .toList();
    List<Shape> shapes =
        components.at("schemas").members().entrySet().stream()
            .map(each -> Shape.of(each.getKey(), each.getValue()))
            .toList();
    return new Reference(groups, shapes);
  }
}

package org.convocatoria.gateway.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convocatoria.gateway.edge.Routes;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes one OpenAPI document of those of the gateway and the services, with every schema in it. An
 * operation of the gateway hides one of a service at the same address.
 */
final class Contracts {

  private static final String GATEWAY = "gateway";

  /** The order of the reference: first what the public calls. */
  private static final List<String> DOCUMENTS =
      List.of(GATEWAY, "submission", "workshop", "plan", "invitation", "notification");

  private static final String FILE_END = ".schema.json";
  private static final String COMPONENTS = "#/components/schemas/";

  private final Map<String, Object> paths = new LinkedHashMap<>();
  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Object> responses = new TreeMap<>();
  private final Map<String, Object> tags = new LinkedHashMap<>();

  private Contracts() {}

  /** The document of the whole platform. */
  static Node merged() {
    Contracts contracts = new Contracts();
    DOCUMENTS.forEach(contracts::add);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        Map.of(
            "title",
            "Convocatoria",
            "version",
            "1",
            "description",
            "Made from the documents of the gateway and the services."));
    document.put("tags", List.copyOf(contracts.tags.values()));
    document.put("paths", contracts.paths);
    document.put(
        "components",
        Map.of(
            "schemas",
            contracts.schemas,
            "responses",
            contracts.responses,
            "securitySchemes",
            Map.of("bearer", Map.of("type", "http", "scheme", "bearer"))));
    return new Node(document);
  }

  private void add(String name) {
    Node document = read("api/" + name + ".yaml");
    Node info = document.at("info");
    tags.put(name, Map.of("name", name, "description", info.at("description").text()));
    document
        .at("components")
        .at("responses")
        .members()
        .forEach((key, response) -> responses.put(key, copy(response, "", key)));
    document
        .at("paths")
        .members()
        .forEach(
            (path, operations) -> {
              if (isCalledByPrograms(path) && (name.equals(GATEWAY) || Routes.passOn(path))) {
                paths.putIfAbsent(path, tagged(operations, name));
              }
            });
  }

  /** Pages and probes are no part of the reference, nor is what only the gateway asks for. */
  private static boolean isCalledByPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/i/") || path.startsWith("/u/");
  }

  private Map<String, Object> tagged(Node operations, String tag) {
    Map<String, Object> all = new LinkedHashMap<>();
    operations
        .members()
        .forEach(
            (method, operation) -> {
              Map<String, Object> tagged = new LinkedHashMap<>();
              tagged.put("tags", List.of(tag));
              if (!Operation.isOpen(operation)) {
                // a list of its own each: of one that stands twice the second would be an alias
                tagged.put("security", List.of(Map.of("bearer", new ArrayList<>())));
              }
              operation.members().forEach((key, part) -> tagged.put(key, copy(part, "", key)));
              all.put(method, tagged);
            });
    return all;
  }

  /** A copy in which references to files lead to the schemas of this document. */
  private Object copy(Node node, String schema, String name) {
    if (node.isList()) {
      return node.items().stream().map(item -> copy(item, schema, name)).toList();
    }
    if (node.isScalar()) {
      return name.equals("$ref") ? reference(node.text(), schema) : node.scalar();
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    node.members()
        .forEach(
            (key, part) -> {
              if (!key.equals("$schema")) {
                copy.put(key, copy(part, schema, key));
              }
            });
    return copy;
  }

  private String reference(String to, String from) {
    if (to.startsWith("#")) {
      return from.isEmpty() ? to : COMPONENTS + from + to.substring(1);
    }
    String name = to.substring(to.lastIndexOf('/') + 1).replace(FILE_END, "");
    if (!schemas.containsKey(name)) {
      schemas.put(name, Map.of());
      schemas.put(name, copy(read("api/schemas/" + name + FILE_END), name, ""));
    }
    return COMPONENTS + name;
  }

  /** JSON is YAML too. */
  private static Node read(String path) {
    try (InputStream in = Contracts.class.getResourceAsStream("/contracts/" + path)) {
      if (in == null) {
        throw new IllegalStateException("contracts/" + path + " is missing");
      }
      return new Node(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

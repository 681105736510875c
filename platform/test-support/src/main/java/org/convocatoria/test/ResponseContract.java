package org.convocatoria.test;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that a service's OpenAPI document names for its responses. */
final class ResponseContract {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String JSON_TYPE = "application/json";
  private static final String SHARED = "#/components/responses/";
  private static final String PROBLEM = "application/problem+json";
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final String document;
  private final List<Operation> operations;

  /** One method at one address, with its responses by status. */
  private record Operation(PathPattern path, String method, Map<String, Object> responses) {}

  private ResponseContract(String document, List<Operation> operations) {
    this.document = document;
    this.operations = operations;
  }

  /** The contract in {@code contracts/api/<service>.yaml}. */
  static ResponseContract of(String service) {
    String document = "api/" + service + ".yaml";
    List<Operation> operations = new ArrayList<>();
    Map<String, Object> whole = Contracts.yaml(document);
    Map<String, Object> shared = members(members(whole.get("components")).get("responses"));
    members(whole.get("paths"))
        .forEach(
            (path, methods) ->
                members(methods)
                    .forEach(
                        (method, operation) ->
                            operations.add(
                                new Operation(
                                    PathPatternParser.defaultInstance.parse(path),
                                    method.toUpperCase(Locale.ROOT),
                                    responses(operation, shared)))));
    return new ResponseContract(document, operations);
  }

  /** Those that many operations share are resolved. */
  private static Map<String, Object> responses(Object operation, Map<String, Object> shared) {
    Map<String, Object> responses = members(members(operation).get("responses"));
    responses.replaceAll(
        (_, response) -> {
          String reference = String.valueOf(members(response).get("$ref"));
          return shared.getOrDefault(reference.replace(SHARED, ""), response);
        });
    return responses;
  }

  /** Says what is wrong with a response; empty where it is as promised. */
  Optional<String> fault(String method, String path, int status, String type, byte[] body) {
    String where = method + " " + path + " returned " + status + ": ";
    Optional<String> schema = schema(method, path, status, type);
    if (schema.isEmpty()) {
      return Optional.of(where + document + " names no schema for this response");
    }
    return fault(schema.get(), body).map(wrong -> where + wrong);
  }

  private Optional<String> schema(String method, String path, int status, String type) {
    boolean problem = MediaType.parseMediaType(type).getSubtype().equals("problem+json");
    Optional<Operation> operation = operation(method, path);
    if (operation.isEmpty()) {
      // No handler of ours serves an unknown address or method, yet the problem is ours.
      return problem ? Optional.of("schemas/problem.schema.json") : Optional.empty();
    }
    Map<String, Object> responses = operation.get().responses();
    Object response = responses.getOrDefault(Integer.toString(status), responses.get("default"));
    Object content = members(members(response).get("content")).get(problem ? PROBLEM : JSON_TYPE);
    return Optional.ofNullable(members(members(content).get("schema")).get("$ref"))
        .map(String::valueOf);
  }

  private Optional<Operation> operation(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return operations.stream()
        .filter(each -> each.method().equals(method) && each.path().matches(parsed))
        .min((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.path(), b.path()));
  }

  private static Optional<String> fault(String file, byte[] body) {
    Schema schema =
        SCHEMAS.computeIfAbsent(
            file, each -> REGISTRY.getSchema(SchemaLocation.of("classpath:contracts/api/" + each)));
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JacksonException _) {
      return Optional.of("not JSON");
    }
    List<String> errors =
        schema
            .validate(
                json,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
            .stream()
            .map(error -> error.getInstanceLocation() + " " + error.getMessage())
            .toList();
    return errors.isEmpty() ? Optional.empty() : Optional.of(file + " " + errors);
  }

  private static Map<String, Object> members(@Nullable Object node) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (node instanceof Map<?, ?> map) {
      // "default" and 200 are both keys of responses, the one a text and the other maybe a number
      map.forEach((key, value) -> members.put(String.valueOf(key), value));
    }
    return members;
  }
}

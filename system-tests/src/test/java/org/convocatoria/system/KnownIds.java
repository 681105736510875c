package org.convocatoria.system;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What stands first in the lists of the API, for requests that are to find something. */
final class KnownIds {

  private final Http http;
  private final String[] login;
  private final Map<String, JsonNode> firsts = new ConcurrentHashMap<>();

  KnownIds(Http http, String... login) {
    this.http = http;
    this.login = login;
  }

  /** The id of the first of those below whose address the path goes on; otherwise none of any. */
  String of(String path, JsonNode parameter) {
    String name = parameter.path("name").asString();
    String list = path.substring(0, path.indexOf("/{"));
    boolean leads = path.startsWith("{" + name + "}", list.length() + 1);
    JsonNode first = leads ? firsts.computeIfAbsent(list, this::first) : Http.JSON.nullNode();
    for (String member : new String[] {name, "id", "folio"}) {
      if (first.has(member)) {
        return first.path(member).asString();
      }
    }
    boolean number = parameter.path("schema").path("type").asString("").equals("integer");
    return parameter.path("example").asString(number ? "1" : "a");
  }

  private JsonNode first(String list) {
    Http.Response response = http.get(list, login);
    boolean told = response.status() == 200 && response.body().startsWith("{");
    return told ? response.json().path("items").path(0) : Http.JSON.nullNode();
  }
}

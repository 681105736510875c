package org.convocatoria.local.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A refusal put into words.
 *
 * @param sentence the title, and what is wrong with which field; without braces or quotes of JSON
 */
public record Problem(int status, String sentence) {

  private static final int SHOWN = 5;

  /** Reads problem details, whichever part of the platform wrote them. */
  static Problem of(int status, JsonNode body) {
    String title = body.path("title").asString("");
    List<String> fields = new ArrayList<>();
    for (JsonNode error : body.path("errors")) {
      fields.add(
          "%s: %s".formatted(error.path("field").asString(""), error.path("message").asString("")));
    }
    String wrong = String.join(" ", fields.subList(0, Math.min(SHOWN, fields.size())));
    String more = fields.size() > SHOWN ? " … and %d more".formatted(fields.size() - SHOWN) : "";
    String said = title.isBlank() ? "It gave no reason." : title;
    return new Problem(status, wrong.isEmpty() ? said : said + " " + wrong + more);
  }
}

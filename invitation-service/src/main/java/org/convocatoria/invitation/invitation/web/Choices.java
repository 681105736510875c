package org.convocatoria.invitation.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.convocatoria.invitation.invitation.Choice;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads yes or no from a form, as pages and mail programs send it, or from JSON. */
@Component
class Choices {

  private static final int LIMIT = 10_000;

  private final JsonMapper json;

  Choices(JsonMapper json) {
    this.json = json;
  }

  /**
   * True for yes.
   *
   * @throws ProblemException 422 without a choice
   */
  boolean of(HttpServletRequest request) throws IOException {
    return Choice.isYes(isJson(request) ? fromJson(request) : request.getParameter("answer"));
  }

  private @Nullable String fromJson(HttpServletRequest request) throws IOException {
    try {
      JsonNode answer = json.readTree(request.getInputStream().readNBytes(LIMIT)).path("answer");
      return answer.isString() ? answer.asString() : null;
    } catch (JacksonException _) {
      return null;
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }
}

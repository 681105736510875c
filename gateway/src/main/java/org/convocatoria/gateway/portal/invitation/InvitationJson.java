package org.convocatoria.gateway.portal.invitation;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.gateway.edge.ProblemKind;
import org.convocatoria.gateway.edge.Problems;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Passes the service's JSON on to programs that ask for it and not for a page. */
@Component
class InvitationJson {

  private final Problems problems;

  InvitationJson(Problems problems) {
    this.problems = problems;
  }

  /** Whether JSON is asked for; whoever takes anything gets the page. */
  boolean wanted(HttpServletRequest request) {
    String accept = Lenient.text(request.getHeader(HttpHeaders.ACCEPT));
    return accept.contains("application/json") && !accept.contains("text/html");
  }

  ResponseEntity<Object> entity(Answer<JsonNode> answer, HttpServletRequest request) {
    return switch (answer) {
      case Answer.Given<JsonNode>(JsonNode body) ->
          ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
      case Answer.Refused<JsonNode>(int status, Problem problem) -> problem(status, problem);
      case Answer.Away<JsonNode> _ -> {
        Problem away = problems.of(request, ProblemKind.SERVICE_AWAY);
        yield ResponseEntity.status(503)
            .header(HttpHeaders.RETRY_AFTER, "10")
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(away);
      }
    };
  }

  private static ResponseEntity<Object> problem(int status, Problem problem) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}

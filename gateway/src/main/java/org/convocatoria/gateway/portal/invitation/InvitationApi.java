package org.convocatoria.gateway.portal.invitation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.convocatoria.gateway.edge.ProblemKind;
import org.convocatoria.gateway.edge.Problems;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Problem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The same invitation for programs, which ask for JSON. */
@RestController
class InvitationApi {

  private final Invitations invitations;
  private final Problems problems;

  InvitationApi(Invitations invitations, Problems problems) {
    this.invitations = invitations;
    this.problems = problems;
  }

  @GetMapping(path = "/i/{token}", produces = "application/json")
  ResponseEntity<Object> show(@PathVariable String token, HttpServletRequest request) {
    return entity(invitations.raw(token), request);
  }

  @PostMapping(path = "/i/{token}", consumes = "application/json")
  ResponseEntity<Object> answer(
      @PathVariable String token,
      @RequestBody Map<String, Object> body,
      HttpServletRequest request) {
    return entity(invitations.answer(token, body), request);
  }

  @PostMapping(
      path = "/i/{token}",
      consumes = "application/x-www-form-urlencoded",
      produces = "application/json")
  ResponseEntity<Object> answerForm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request) {
    Map<String, String> body = answer.isEmpty() ? Map.of() : Map.of("answer", answer);
    return entity(invitations.answer(token, body), request);
  }

  private ResponseEntity<Object> entity(Answer<JsonNode> answer, HttpServletRequest request) {
    return switch (answer) {
      case Answer.Given<JsonNode>(JsonNode body) -> ResponseEntity.ok().body(body);
      case Answer.Refused<JsonNode>(int status, Problem problem) -> problem(status, problem);
      case Answer.Away<JsonNode> _ -> {
        Problem away = problems.of(request, ProblemKind.SERVICE_AWAY);
        yield ResponseEntity.status(503)
            .header("Retry-After", "10")
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

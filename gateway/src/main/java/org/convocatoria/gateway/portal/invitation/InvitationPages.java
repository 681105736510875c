package org.convocatoria.gateway.portal.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.convocatoria.gateway.edge.Attempts;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.NotThereException;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.pages.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * The page behind the link of an invitation. Opening it changes nothing, since mail scanners open
 * every link; only a form with a choice does, and it can be sent again until the deadline.
 */
@Controller
class InvitationPages {

  private static final String CODE = "code";
  private static final String PAGE = "portal/invitacion";

  private final Invitations invitations;
  private final InvitationJson json;
  private final Attempts attempts;

  InvitationPages(Invitations invitations, InvitationJson json, Attempts attempts) {
    this.invitations = invitations;
    this.json = json;
    this.attempts = attempts;
  }

  @GetMapping("/i/{token}")
  Object show(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (json.wanted(request)) {
      return json.entity(invitations.raw(token), request);
    }
    Invitation invitation = load(token, response, model);
    if (!invitation.state().canAnswer()) {
      model.addAttribute("late", true);
    }
    return PAGE;
  }

  @PostMapping(path = "/i/{token}", consumes = "application/json")
  ResponseEntity<Object> answer(
      @PathVariable String token,
      @RequestBody Map<String, Object> body,
      HttpServletRequest request) {
    return json.entity(invitations.answer(token, body), request);
  }

  @PostMapping("/i/{token}")
  Object answer(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Map<String, String> body = answer.isEmpty() ? Map.of() : Map.of("answer", answer);
    Answer<JsonNode> given = invitations.answer(token, body);
    if (json.wanted(request)) {
      return json.entity(given, request);
    }
    return switch (given) {
      case Answer.Given<JsonNode> _ -> "redirect:" + Language.of(request).prefix() + "/i/" + token;
      case Answer.Refused<JsonNode>(int status, Problem _) when status == 404 ->
          throw new NotThereException();
      case Answer.Refused<JsonNode>(int status, Problem problem) -> {
        load(token, response, model);
        response.setStatus(status);
        if (status == 422) {
          model.addAttribute("noChoice", true);
        } else {
          model.addAttribute("late", true);
          model.addAttribute("why", problem.sentence());
        }
        yield PAGE;
      }
      case Answer.Away<JsonNode> _ -> throw new ServiceAwayException();
    };
  }

  @GetMapping("/i")
  String askCode() {
    return "portal/codigo";
  }

  @PostMapping("/i")
  String code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Duration wait = attempts.attempt(CODE, request.getRemoteAddr());
    if (wait.isPositive()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
      return refused(429, code, response, model);
    }
    return switch (invitations.byCode(code.strip())) {
      case Answer.Given<Invitations.Found>(Invitations.Found found) -> {
        attempts.succeeded(CODE, request.getRemoteAddr());
        yield "redirect:" + Language.of(request).prefix() + "/i/" + found.token();
      }
      case Answer.Refused<Invitations.Found>(int status, Problem _) ->
          refused(status == 429 ? 429 : 404, code, response, model);
      case Answer.Away<Invitations.Found> _ -> throw new ServiceAwayException();
    };
  }

  private static String refused(
      int status, String code, HttpServletResponse response, Model model) {
    response.setStatus(status);
    model.addAttribute("error", status == 429 ? "code.many" : "code.unknown");
    model.addAttribute("code", code);
    return "portal/codigo";
  }

  private Invitation load(String token, HttpServletResponse response, Model model) {
    Answer<Invitation> found = invitations.find(token);
    if (found instanceof Answer.Refused<Invitation>(int status, Problem _) && status == 410) {
      response.setStatus(410);
      model.addAttribute("late", true);
      model.addAttribute("invitation", Invitation.GONE);
      return Invitation.GONE;
    }
    Invitation invitation = found.orErrorPage();
    model.addAttribute("invitation", invitation);
    model.addAttribute("token", token);
    return invitation;
  }
}

package org.convocatoria.gateway.portal.invitation;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/**
 * Asking not to be invited again. Mail programs send the form themselves, in one click, without
 * cookies and without following redirects.
 */
@Controller
class UnsubscribePages {

  private static final String ONE = "/u/{token}";

  private final ServiceClient services;
  private final InvitationJson json;

  UnsubscribePages(ServiceClient services, InvitationJson json) {
    this.services = services;
    this.json = json;
  }

  @GetMapping(ONE)
  Object ask(@PathVariable String token, HttpServletRequest request, Model model) {
    return show(
        services.to(Service.INVITATION).get(JsonNode.class, ONE, token), token, request, model);
  }

  @PostMapping(ONE)
  Object unsubscribe(@PathVariable String token, HttpServletRequest request, Model model) {
    return show(
        services.to(Service.INVITATION).post(JsonNode.class, ONE, token), token, request, model);
  }

  private Object show(
      Answer<JsonNode> answer, String token, HttpServletRequest request, Model model) {
    if (json.wanted(request)) {
      return json.entity(answer, request);
    }
    JsonNode found = answer.orErrorPage();
    model.addAttribute("token", token);
    model.addAttribute("name", Lenient.text(found.path("expert").path("name").asString("")));
    model.addAttribute("suppressed", found.path("suppressed").asBoolean(false));
    return "portal/no-invitar";
  }
}

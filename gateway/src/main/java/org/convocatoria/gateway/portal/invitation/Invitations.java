package org.convocatoria.gateway.portal.invitation;

import java.util.Map;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Invitations, as the service that sends them tells it. */
@Component
class Invitations {

  private static final String ONE = "/i/{token}";

  private final ServiceClient services;

  record Found(String token) {
    Found {
      token = Lenient.text(token);
    }
  }

  Invitations(ServiceClient services) {
    this.services = services;
  }

  Answer<Invitation> find(String token) {
    return services.to(Service.INVITATION).get(Invitation.class, ONE, token);
  }

  Answer<JsonNode> raw(String token) {
    return services.to(Service.INVITATION).get(JsonNode.class, ONE, token);
  }

  /** Without an answer the service says what is missing; nothing is decided here. */
  Answer<JsonNode> answer(String token, Map<String, ?> answer) {
    return services.to(Service.INVITATION).body(answer).post(JsonNode.class, ONE, token);
  }

  Answer<Found> byCode(String code) {
    return services.to(Service.INVITATION).body(Map.of("code", code)).post(Found.class, "/i");
  }
}

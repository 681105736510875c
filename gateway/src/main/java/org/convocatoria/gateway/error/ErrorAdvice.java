package org.convocatoria.gateway.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.gateway.edge.Callers;
import org.convocatoria.gateway.edge.service.RefusedException;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.convocatoria.gateway.refusal.Refusal;
import org.convocatoria.gateway.refusal.Refusals;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Passes on what a service refused to the gateway's own pages and responses. */
@ControllerAdvice
class ErrorAdvice {

  private final Refusals refusals;
  private final GatewayAudit audit;

  ErrorAdvice(Refusals refusals, GatewayAudit audit) {
    this.refusals = refusals;
    this.audit = audit;
  }

  @ExceptionHandler
  void refused(RefusedException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (e.status() == HttpServletResponse.SC_FORBIDDEN) {
      refusals.count(Refusal.ROLE_REFUSED);
      audit.roleRefused(
          Callers.signedIn().name(), request.getMethod() + " " + request.getRequestURI());
    }
    response.sendError(e.status());
  }

  @ExceptionHandler
  void away(ServiceAwayException e, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}

package org.convocatoria.gateway.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.gateway.edge.service.RefusedException;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Passes on what a service refused to the gateway's own pages and responses. */
@ControllerAdvice
class ErrorAdvice {

  @ExceptionHandler
  void refused(RefusedException e, HttpServletResponse response) throws IOException {
    response.sendError(e.status());
  }

  @ExceptionHandler
  void away(ServiceAwayException e, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}

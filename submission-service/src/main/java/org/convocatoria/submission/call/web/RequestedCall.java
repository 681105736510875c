package org.convocatoria.submission.call.web;

import java.util.Optional;
import org.convocatoria.submission.call.CallChoice;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads from the request which call it is about: {@code ?call=}, or a form's hidden field. */
@Component
class RequestedCall implements CallChoice {

  private static final String CALL = "call";

  @Override
  public Optional<String> named() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? Optional.ofNullable(asked.getRequest().getParameter(CALL)).filter(id -> !id.isBlank())
        : Optional.empty();
  }
}

package org.convocatoria.submission.call.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convocatoria.submission.call.CallChoice;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads from the request which call it is about: {@code ?call=}, or a form's hidden field. */
@Component
class RequestedCall implements CallChoice {

  private static final String CALL = "call";

  /** Here the parameter names a call for projects, and did before there were several calls. */
  private static final Pattern OF_PROJECTS =
      Pattern.compile("/api/staff/(projects|applications)(/.*)?|(/en)?/personal/proyectos(/.*)?");

  @Override
  public Optional<String> named() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? named(asked.getRequest())
        : Optional.empty();
  }

  private static Optional<String> named(HttpServletRequest request) {
    return OF_PROJECTS.matcher(request.getRequestURI()).matches()
        ? Optional.empty()
        : Optional.ofNullable(request.getParameter(CALL)).filter(id -> !id.isBlank());
  }
}

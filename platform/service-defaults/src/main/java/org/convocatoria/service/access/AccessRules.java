package org.convocatoria.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Checks each request against what its handler declares. */
final class AccessRules implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getPackageName().startsWith("org.convocatoria")) {
      return true;
    }
    if (method.hasMethodAnnotation(Open.class)) {
      return true;
    }
    Allowed allowed = method.getMethodAnnotation(Allowed.class);
    if (allowed == null) {
      throw new IllegalStateException(method + " does not say who may use it");
    }
    check(Callers.current(), allowed, request, response);
    return true;
  }

  private static void check(
      Caller caller, Allowed allowed, HttpServletRequest request, HttpServletResponse response) {
    if (caller.roles().isEmpty()) {
      throw new ProblemException(HttpStatus.UNAUTHORIZED, "login-needed", "problem.login-needed");
    }
    if (!caller.isOne(allowed.value())) {
      // The gateway knows which address this was, and keeps the audit of it.
      response.setHeader(DoorHeaders.ROLE_REFUSED, "1");
      throw new ProblemException(HttpStatus.FORBIDDEN, "not-allowed", "problem.not-allowed");
    }
    String table = pathVariable(request, allowed.table());
    if (table != null) {
      caller.mustHaveTable(table);
    }
  }

  private static @org.jspecify.annotations.Nullable String pathVariable(
      HttpServletRequest request, String name) {
    if (name.isEmpty() || name.equals("body")) {
      return null;
    }
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object value = variables instanceof Map<?, ?> map ? map.get(name) : null;
    if (value == null) {
      throw new IllegalStateException("no path variable " + name + " in " + List.of(variables));
    }
    return value.toString();
  }
}

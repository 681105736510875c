package org.convocatoria.service.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a form with a field that its address names as well: the container would put both into one
 * list, and a link could choose what somebody's form says.
 */
final class OneSource implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query != null && request.getMethod().equals("POST") && repeats(query, request)) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-request", "problem.bad-request");
    }
    return true;
  }

  private static boolean repeats(String query, HttpServletRequest request) {
    Map<String, String[]> all = request.getParameterMap();
    return UriComponentsBuilder.newInstance()
        .query(query)
        .build()
        .getQueryParams()
        .entrySet()
        .stream()
        .anyMatch(
            named ->
                all.getOrDefault(named.getKey(), new String[0]).length > named.getValue().size());
  }
}

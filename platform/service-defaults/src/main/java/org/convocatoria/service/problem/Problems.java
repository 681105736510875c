package org.convocatoria.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.access.NotYourTableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers every failure: a page where a page was asked for, else problem details in the caller's
 * language. What is our own fault is always told as data; the gateway draws its page.
 */
@ControllerAdvice
class Problems {

  private static final String RETRY_SECONDS = "5";

  private final AuditLog audit;
  private final java.time.Clock clock;
  private final Explanations explanations;
  private final ProblemPages pages;

  Problems(AuditLog audit, java.time.Clock clock, Explanations explanations, ProblemPages pages) {
    this.audit = audit;
    this.clock = clock;
    this.explanations = explanations;
    this.pages = pages;
  }

  @ExceptionHandler
  Object any(Exception failure, HttpServletRequest request, Locale locale) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      // Nobody is there to read the answer.
      return ResponseEntity.badRequest().build();
    }
    if (failure instanceof NotYourTableException refused) {
      java.security.Principal principal = request.getUserPrincipal();
      audit.refused(
          principal == null ? Caller.ANONYMOUS : principal.getName(),
          "table",
          refused.table(),
          clock.instant());
    }
    ProblemException problem = explanations.of(failure);
    return pages.wanted(request, problem)
        ? pages.draw(request, problem, locale)
        : data(problem, headers(failure, problem), locale);
  }

  private static HttpHeaders headers(Exception failure, ProblemException problem) {
    HttpHeaders headers = new HttpHeaders();
    if (failure instanceof ErrorResponse response
        && response.getStatusCode().value() == problem.status().value()) {
      headers.putAll(response.getHeaders());
    }
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return headers;
  }

  private static ResponseEntity<Map<String, Object>> data(
      ProblemException e, HttpHeaders headers, Locale locale) {
    // A map rather than Spring's class, which adds the request's address: two answers that must not
    // be told apart would differ.
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", "urn:convocatoria:problem:" + e.code());
    detail.put("title", e.title().in(locale));
    detail.put("status", e.status().value());
    detail.putAll(e.more());
    if (!e.errors().isEmpty()) {
      List<Map<String, String>> errors =
          e.errors().stream()
              .map(error -> Map.of("field", error.field(), "message", error.message().in(locale)))
              .toList();
      detail.put("errors", errors);
    }
    return ResponseEntity.status(e.status())
        .headers(h -> h.putAll(headers))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}

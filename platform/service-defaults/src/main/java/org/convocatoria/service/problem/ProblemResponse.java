package org.convocatoria.service.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Problem details, in the one form in which all parts of a service send them. */
final class ProblemResponse {

  private ProblemResponse() {}

  /** The problem in the reader's language. */
  static ResponseEntity<Map<String, Object>> of(
      ProblemException e, Locale locale, MessageSource words, HttpHeaders headers) {
    // A map rather than Spring's class, which adds the request's address: two responses that must
    // not
    // be told apart would differ.
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("type", "urn:convocatoria:problem:" + e.code());
    detail.put("title", e.title().in(locale, words));
    detail.put("status", e.status().value());
    detail.putAll(e.more());
    if (!e.errors().isEmpty()) {
      List<Map<String, String>> errors =
          e.errors().stream()
              .map(
                  error ->
                      Map.of("field", error.field(), "message", error.message().in(locale, words)))
              .toList();
      detail.put("errors", errors);
    }
    return ResponseEntity.status(e.status())
        .headers(h -> h.putAll(headers))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}

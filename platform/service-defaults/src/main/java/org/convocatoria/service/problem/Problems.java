package org.convocatoria.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Responds to every failure: a page where a page was asked for, else problem details in the
 * caller's language. What is our own fault is always told as data; the gateway draws its page.
 */
@ControllerAdvice
class Problems {

  private static final String RETRY_SECONDS = "5";

  private final Explanations explanations;
  private final ProblemPages pages;
  private final MessageSource words;

  Problems(Explanations explanations, ProblemPages pages, MessageSource words) {
    this.explanations = explanations;
    this.pages = pages;
    this.words = words;
  }

  @ExceptionHandler
  Object any(Exception failure, HttpServletRequest request, Locale locale) {
    if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
      // Nobody is there to read the response.
      return ResponseEntity.badRequest().build();
    }
    ProblemException problem = explanations.of(failure);
    return pages.wanted(request, problem)
        ? pages.draw(request, problem, locale)
        : ProblemResponse.of(problem, locale, words, headers(failure, problem));
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
}

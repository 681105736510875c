package org.convocatoria.benchmark.service.ours;

import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.OutboxFullException;
import org.convocatoria.messaging.outbox.OutcomeUnknownException;
import org.convocatoria.messaging.outbox.StoreUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals with the status that the platform's services give them. */
@RestControllerAdvice
class OurProblems {

  @ExceptionHandler(ConcurrentChangeException.class)
  ResponseEntity<Void> conflict() {
    return ResponseEntity.status(HttpStatus.CONFLICT).build();
  }

  @ExceptionHandler({
    OutboxFullException.class,
    OutcomeUnknownException.class,
    StoreUnavailableException.class
  })
  ResponseEntity<Void> later() {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
  }
}

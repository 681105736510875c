package org.convocatoria.service.problem;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketException;
import java.util.List;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.DocumentTooLargeException;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.messaging.outbox.OutboxFullException;
import org.convocatoria.messaging.outbox.OutcomeUnknownException;
import org.convocatoria.messaging.outbox.StoreUnavailableException;
import org.convocatoria.messaging.outbox.TooLargeException;
import org.convocatoria.messaging.outbox.UnknownAggregateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Explains every failure as a problem, in words for people and with nothing internal. */
@Component
public class Explanations {

  private static final Logger log = LoggerFactory.getLogger(Explanations.class);

  private final List<ProblemSource> sources;
  private final List<ProblemObserver> observers;

  Explanations(List<ProblemSource> sources, List<ProblemObserver> observers) {
    this.sources = sources;
    this.observers = observers;
  }

  /** The problem that this failure is to whoever made the request. */
  public ProblemException of(Exception failure) {
    return switch (failure) {
      case ProblemException known -> observed(known);
      case OutcomeUnknownException e -> outcomeUnknown(e);
      case MongoOperationTimeoutException e -> outcomeUnknown(e);
      case StoreUnavailableException e -> storeAway(e);
      case MongoClientException e -> storeAway(e);
      case MongoSocketException e -> storeAway(e);
      case MongoNotPrimaryException e -> storeAway(e);
      case MongoNodeIsRecoveringException e -> storeAway(e);
      case OutboxFullException e -> unavailable("busy", "problem.busy", e);
      case ConcurrentChangeException _ ->
          ProblemException.conflict("changed-meanwhile", "problem.changed-meanwhile");
      case KeyReusedException _ ->
          ProblemException.invalid("Idempotency-Key", "problem.key-reused");
      case UnknownAggregateException _ -> notFound();
      case TooLargeException _ ->
          new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large", "problem.text-too-long");
      case DocumentTooLargeException _ ->
          new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large", "problem.holds-too-much");
      default -> other(failure);
    };
  }

  private ProblemException observed(ProblemException known) {
    observers.forEach(each -> each.refused(known));
    return known;
  }

  /** The problem of a failure: one of the services' own, or one of Spring's. */
  private ProblemException other(Exception failure) {
    for (ProblemSource source : sources) {
      ProblemException own = source.problem(failure);
      if (own != null) {
        return own;
      }
    }
    if (failure instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      return spring(response.getStatusCode());
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch
        && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return notFound();
    }
    if (failure instanceof HttpMessageNotReadableException
        || failure instanceof TypeMismatchException
        || failure instanceof RequestRejectedException
        || failure instanceof MultipartException) {
      return spring(HttpStatus.BAD_REQUEST);
    }
    log.error("A request failed", failure);
    return new ProblemException(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "problem.internal");
  }

  private static ProblemException spring(HttpStatusCode code) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    return switch (status) {
      case NOT_FOUND -> notFound();
      case METHOD_NOT_ALLOWED ->
          new ProblemException(status, "method-not-allowed", "problem.method-not-allowed");
      case CONTENT_TOO_LARGE -> new ProblemException(status, "too-large", "problem.too-large");
      case UNSUPPORTED_MEDIA_TYPE ->
          new ProblemException(status, "unsupported-type", "problem.unsupported-type");
      default -> new ProblemException(status, "bad-request", "problem.bad-request");
    };
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("problem.not-found");
  }

  private static ProblemException outcomeUnknown(RuntimeException cause) {
    return unavailable("outcome-unknown", "problem.outcome-unknown", cause);
  }

  private static ProblemException storeAway(RuntimeException cause) {
    return unavailable("store-unavailable", "problem.store-unavailable", cause);
  }

  private static ProblemException unavailable(String code, String key, Exception cause) {
    log.warn("Returned 503 {}: {}", code, cause.getClass().getName());
    return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, key);
  }
}

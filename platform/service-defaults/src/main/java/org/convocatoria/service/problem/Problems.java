package org.convocatoria.service.problem;

import static org.convocatoria.service.problem.ProblemAnswer.answer;

import com.mongodb.MongoClientException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.messaging.outbox.ConcurrentChangeException;
import org.convocatoria.messaging.outbox.KeyReusedException;
import org.convocatoria.messaging.outbox.OutboxFullException;
import org.convocatoria.messaging.outbox.OutcomeUnknownException;
import org.convocatoria.messaging.outbox.StoreUnavailableException;
import org.convocatoria.messaging.outbox.TooLargeException;
import org.convocatoria.messaging.outbox.UnknownAggregateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every failure with problem details in the caller's language and nothing internal. */
@RestControllerAdvice
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "5";

  private final List<ProblemSource> sources;

  Problems(List<ProblemSource> sources) {
    this.sources = sources;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> known(ProblemException e, Locale locale) {
    return answer(e, locale);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> outcomeUnknown(OutcomeUnknownException e, Locale locale) {
    return unavailable(
        "outcome-unknown",
        "Puede que se haya guardado. Repita el envío con la misma clave de repetición.",
        "It may have been kept. Repeat the request with the same key.",
        e,
        locale);
  }

  @ExceptionHandler({
    StoreUnavailableException.class,
    MongoClientException.class,
    MongoSocketException.class,
    MongoNotPrimaryException.class,
    MongoNodeIsRecoveringException.class
  })
  ResponseEntity<Map<String, Object>> storeAway(RuntimeException e, Locale locale) {
    return unavailable(
        "store-unavailable",
        "No pudimos guardar su envío y no se registró nada. Intente de nuevo en unos minutos.",
        "We could not keep it and nothing was recorded. Try again in a few minutes.",
        e,
        locale);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> outboxFull(OutboxFullException e, Locale locale) {
    return unavailable(
        "busy",
        "Hay cambios que todavía no salen. Intente de nuevo en unos minutos.",
        "Earlier changes are still on their way. Try again in a few minutes.",
        e,
        locale);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> lostRace(ConcurrentChangeException e, Locale locale) {
    return answer(
        ProblemException.conflict(
            "changed-meanwhile",
            "Otra persona cambió esto mientras usted escribía. Vea cómo está ahora y decida.",
            "Somebody changed this meanwhile. See how it is now and decide again."),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> keyReused(KeyReusedException e, Locale locale) {
    return answer(
        ProblemException.invalid(
            "Idempotency-Key",
            "Esta clave de repetición ya se usó con otro contenido. Use una nueva.",
            "This key was used before with a different body. Use a new one."),
        locale);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unknown(UnknownAggregateException e, Locale locale) {
    return answer(
        ProblemException.notFound("No encontramos eso.", "There is no such thing."), locale);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> tooLarge(TooLargeException e, Locale locale) {
    return answer(
        new ProblemException(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "El texto es demasiado largo. Divídalo o adjúntelo como archivo.",
            "The text is too long. Split it or attach it as a file."),
        locale);
  }

  /** Everything Spring itself answers: wrong method, wrong type, unknown address, too large. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> other(Exception e, Locale locale) {
    for (ProblemSource source : sources) {
      ProblemException own = source.problem(e);
      if (own != null) {
        return answer(own, locale);
      }
    }
    if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      return answer(spring(response.getStatusCode()), locale, response.getHeaders());
    }
    if (e instanceof HttpMessageNotReadableException || e instanceof TypeMismatchException) {
      return answer(spring(HttpStatus.BAD_REQUEST), locale);
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      // Nobody is there to read the answer.
      return ResponseEntity.badRequest().build();
    }
    log.error("A request failed", e);
    return answer(
        new ProblemException(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Algo falló de nuestro lado. Intente de nuevo en unos minutos.",
            "Something failed on our side. Try again in a few minutes."),
        locale);
  }

  private static ProblemException spring(HttpStatusCode code) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    return switch (status) {
      case NOT_FOUND -> ProblemException.notFound("No encontramos eso.", "There is no such thing.");
      case METHOD_NOT_ALLOWED ->
          new ProblemException(
              status, "method-not-allowed", "Esa acción no se hace así.", "Not with this method.");
      case CONTENT_TOO_LARGE ->
          new ProblemException(
              status, "too-large", "El envío es demasiado grande.", "The request is too large.");
      case UNSUPPORTED_MEDIA_TYPE ->
          new ProblemException(
              status,
              "unsupported-type",
              "Ese tipo de contenido no se acepta aquí.",
              "This type of content is not accepted here.");
      default ->
          new ProblemException(
              status, "bad-request", "No entendimos la petición.", "The request makes no sense.");
    };
  }

  private static ResponseEntity<Map<String, Object>> unavailable(
      String code, String es, String en, Exception cause, Locale locale) {
    log.warn("Answered 503 {}: {}", code, cause.getClass().getName());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return answer(
        new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, es, en), locale, headers);
  }
}

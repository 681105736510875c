package org.convocatoria.service.problem;

import java.util.List;
import java.util.Map;
import org.convocatoria.words.Sentence;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused with a problem. The code is stable and may be relied on; the sentences
 * tell a person what to do.
 */
public class ProblemException extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final transient Sentence title;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> more;

  /** A problem without field errors, told by the sentence that the bundles have under this key. */
  public ProblemException(HttpStatus status, String code, String key, Object... parts) {
    this(status, code, Sentence.of(key, parts), List.of(), Map.of());
  }

  /** A problem with errors by field, and members of its own. */
  public ProblemException(
      HttpStatus status,
      String code,
      Sentence title,
      List<FieldError> errors,
      Map<String, Object> more) {
    super(code);
    this.status = status;
    this.code = code;
    this.title = title;
    this.errors = List.copyOf(errors);
    this.more = Map.copyOf(more);
  }

  /** Bad input: 422, naming each field. */
  public static ProblemException invalid(List<FieldError> errors) {
    return invalid(errors, Map.of());
  }

  /** Bad input with members of the problem's own. */
  public static ProblemException invalid(List<FieldError> errors, Map<String, Object> more) {
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT, "invalid", Sentence.of("problem.invalid"), errors, more);
  }

  /** Bad input in one field. */
  public static ProblemException invalid(String field, String key, Object... parts) {
    return invalid(List.of(FieldError.of(field, key, parts)));
  }

  /** Nothing is there, or nothing this caller may know of. */
  public static ProblemException notFound(String key, Object... parts) {
    return new ProblemException(HttpStatus.NOT_FOUND, "not-found", key, parts);
  }

  /** What is asked for does not fit the present state. */
  public static ProblemException conflict(String code, String key, Object... parts) {
    return new ProblemException(HttpStatus.CONFLICT, code, key, parts);
  }

  /** The status of the response. */
  public HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  /** What a person is told. */
  public Sentence title() {
    return title;
  }

  /** What is wrong with single fields. */
  public List<FieldError> errors() {
    return errors;
  }

  Map<String, Object> more() {
    return more;
  }
}

package org.convocatoria.service.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is answered with a problem. The code is stable and may be relied on; the sentences
 * tell a person what to do.
 */
public class ProblemException extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final Bilingual title;
  private final transient List<FieldError> errors;
  private final transient Map<String, Object> more;

  /** A problem without field errors. */
  public ProblemException(HttpStatus status, String code, String es, String en) {
    this(status, code, new Bilingual(es, en), List.of(), Map.of());
  }

  /** A problem with errors by field, and members of its own. */
  public ProblemException(
      HttpStatus status,
      String code,
      Bilingual title,
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
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "invalid",
        new Bilingual(
            "Falta información o hay algo que corregir.",
            "Something is missing or needs correcting."),
        errors,
        Map.of());
  }

  /** Bad input in one field. */
  public static ProblemException invalid(String field, String es, String en) {
    return invalid(List.of(new FieldError(field, new Bilingual(es, en))));
  }

  /** Nothing is there, or nothing this caller may know of. */
  public static ProblemException notFound(String es, String en) {
    return new ProblemException(HttpStatus.NOT_FOUND, "not-found", es, en);
  }

  /** What is asked for does not fit the present state. */
  public static ProblemException conflict(String code, String es, String en) {
    return new ProblemException(HttpStatus.CONFLICT, code, es, en);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  Bilingual title() {
    return title;
  }

  /** What is wrong, field by field; a page shows each beside its field. */
  public List<FieldError> errors() {
    return errors;
  }

  Map<String, Object> more() {
    return more;
  }
}

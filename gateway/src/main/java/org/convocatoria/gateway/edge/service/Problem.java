package org.convocatoria.gateway.edge.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal in the form of RFC 9457, with the fields that were wrong. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, @Nullable String detail, List<FieldError> errors) {

  /** One field and what is wrong with it, in the language that was asked for. */
  public record FieldError(String field, String message) {

    /** Missing parts become empty, so that a page can always be drawn. */
    public FieldError {
      field = Lenient.text(field);
      message = Lenient.text(message);
    }
  }

  /** Missing parts become empty, so that a page can always be drawn. */
  public Problem {
    type = Lenient.text(type);
    title = Lenient.text(title);
    errors = Lenient.list(errors);
  }

  /** The most specific sentence of this problem. */
  public String sentence() {
    return detail == null || detail.isBlank() ? title : detail;
  }
}

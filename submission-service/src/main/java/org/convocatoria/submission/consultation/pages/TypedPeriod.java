package org.convocatoria.submission.consultation.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Period;
import org.jspecify.annotations.Nullable;

/** Reads the first and the last day of a consultation, as the desk's forms have them. */
final class TypedPeriod {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final List<String> FIELDS = List.of("opens", "closes");

  private TypedPeriod() {}

  /**
   * Reads the whole form with its days.
   *
   * @param known the period that the form showed, whose times stay on days that are unchanged
   * @throws ProblemException 422 naming each field that is wrong
   */
  static <T> T read(
      Form form, Body body, @Nullable Period known, Function<Map<String, Object>, T> reading) {
    List<FieldError> errors = new ArrayList<>();
    body.put("opens", first(form, known, errors)).put("closes", last(form, known, errors));
    try {
      T read = reading.apply(body.members());
      if (errors.isEmpty()) {
        return read;
      }
    } catch (ProblemException e) {
      e.errors().stream().filter(each -> !FIELDS.contains(each.field())).forEach(errors::add);
    }
    throw ProblemException.invalid(errors);
  }

  private static String first(Form form, @Nullable Period known, List<FieldError> errors) {
    return time("opens", form, known == null ? null : known.opens(), LocalTime.MIN, errors);
  }

  private static String last(Form form, @Nullable Period known, List<FieldError> errors) {
    return time("closes", form, known == null ? null : known.closes(), LAST_MINUTE, errors);
  }

  private static String time(
      String field,
      Form form,
      @Nullable OffsetDateTime known,
      LocalTime usual,
      List<FieldError> errors) {
    Optional<LocalDate> day = TypedTime.day(form.value(field));
    if (day.isEmpty()) {
      errors.add(FieldError.of(field, "consultation.no-such-day"));
      return "";
    }
    return known != null && known.toLocalDate().equals(day.get())
        ? known.toString()
        : day.get().atTime(usual).toString();
  }
}

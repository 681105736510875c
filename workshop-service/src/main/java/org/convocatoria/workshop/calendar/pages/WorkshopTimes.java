package org.convocatoria.workshop.calendar.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.workshop.workshop.Slot;
import org.springframework.stereotype.Component;

/** The times in the forms of a workshop: a day, its hours, and the last day if that is another. */
@Component
class WorkshopTimes {

  static final String DAY = "starts.date";
  static final String FROM = "starts.time";
  static final String TO = "ends.time";
  static final String LAST_DAY = "ends.date";

  private final Bodies bodies;

  WorkshopTimes(Bodies bodies) {
    this.bodies = bodies;
  }

  /** What the fields show of these times. */
  static Map<String, List<String>> typed(Slot slot) {
    LocalDate first = slot.starts().toLocalDate();
    LocalDate last = slot.ends().toLocalDate();
    Map<String, List<String>> typed = new HashMap<>();
    typed.put(DAY, List.of(first.toString()));
    typed.put(FROM, List.of(slot.starts().toLocalTime().toString()));
    typed.put(TO, List.of(slot.ends().toLocalTime().toString()));
    typed.put(LAST_DAY, first.equals(last) ? List.of() : List.of(last.toString()));
    return typed;
  }

  /**
   * The object that a form with times makes, under the schema of the API.
   *
   * @throws ProblemException 422, naming each field that is wrong in the words of people
   */
  <T> T read(String schema, Form form, Body body, Class<T> type) {
    List<FieldError> errors = new ArrayList<>();
    Optional<LocalDate> day = day(DAY, form.value(DAY), errors);
    Optional<LocalDate> last =
        form.value(LAST_DAY).isEmpty() ? day : day(LAST_DAY, form.value(LAST_DAY), errors);
    Optional<LocalTime> from = hour(FROM, form.value(FROM), errors);
    Optional<LocalTime> to = hour(TO, form.value(TO), errors);
    day.flatMap(d -> from.map(d::atTime)).ifPresent(at -> body.put("starts", at.toString()));
    last.flatMap(d -> to.map(d::atTime)).ifPresent(at -> body.put("ends", at.toString()));
    try {
      T read = bodies.read(schema, body.members(), type);
      if (errors.isEmpty()) {
        return read;
      }
    } catch (ProblemException e) {
      e.errors().stream()
          .filter(each -> !each.field().equals("starts") && !each.field().equals("ends"))
          .forEach(errors::add);
    }
    throw ProblemException.invalid(errors);
  }

  private static Optional<LocalDate> day(String field, String typed, List<FieldError> errors) {
    Optional<LocalDate> day = TypedTime.day(typed);
    if (day.isEmpty()) {
      errors.add(FieldError.of(field, "calendar.no-such-day"));
    }
    return day;
  }

  private static Optional<LocalTime> hour(String field, String typed, List<FieldError> errors) {
    Optional<LocalTime> hour = TypedTime.hour(typed);
    if (hour.isEmpty()) {
      errors.add(FieldError.of(field, "calendar.no-such-hour"));
    }
    return hour;
  }
}

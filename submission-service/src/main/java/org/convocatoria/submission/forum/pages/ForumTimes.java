package org.convocatoria.submission.forum.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.forum.ForumRequest;
import org.springframework.stereotype.Component;

/**
 * The times in the form of a forum: a day with its hours, and the days of the online side, which
 * ends with the last day.
 */
@Component
class ForumTimes {

  static final String DAY = "starts.date";
  static final String FROM = "starts.time";
  static final String TO = "ends.time";
  static final String OPENS = "opens";
  static final String CLOSES = "closes";

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final List<String> TIMES = List.of("starts", "ends", OPENS, CLOSES);

  private final Bodies bodies;

  ForumTimes(Bodies bodies) {
    this.bodies = bodies;
  }

  /**
   * The form's announcement, checked against the API's schema.
   *
   * @throws ProblemException 422, with a plain sentence for each wrong field
   */
  ForumRequest read(Form form, Body body) {
    List<FieldError> errors = new ArrayList<>();
    Optional<LocalDate> day = day(DAY, form, errors);
    Optional<LocalTime> from = hour(FROM, form, errors);
    Optional<LocalTime> to = hour(TO, form, errors);
    put(body, "starts", day.flatMap(d -> from.map(d::atTime)));
    put(body, "ends", day.flatMap(d -> to.map(d::atTime)));
    put(body, OPENS, day(OPENS, form, errors).map(LocalDate::atStartOfDay));
    put(body, CLOSES, day(CLOSES, form, errors).map(d -> d.atTime(LAST_MINUTE)));
    try {
      ForumRequest read = bodies.read("forum-announcing", body.members(), ForumRequest.class);
      if (errors.isEmpty()) {
        return read;
      }
    } catch (ProblemException e) {
      e.errors().stream().filter(each -> !TIMES.contains(each.field())).forEach(errors::add);
    }
    throw ProblemException.invalid(errors);
  }

  private static void put(Body body, String field, Optional<LocalDateTime> at) {
    at.ifPresent(time -> body.put(field, time.toString()));
  }

  private static Optional<LocalDate> day(String field, Form form, List<FieldError> errors) {
    Optional<LocalDate> day = TypedTime.day(form.value(field));
    if (day.isEmpty()) {
      errors.add(FieldError.of(field, "forum.no-such-day"));
    }
    return day;
  }

  private static Optional<LocalTime> hour(String field, Form form, List<FieldError> errors) {
    Optional<LocalTime> hour = TypedTime.hour(form.value(field));
    if (hour.isEmpty()) {
      errors.add(FieldError.of(field, "forum.no-such-hour"));
    }
    return hour;
  }
}

package org.convocatoria.submission.call;

import static com.mongodb.client.model.Filters.eq;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.inbox.Projections;
import org.springframework.stereotype.Component;

/** The dates of a call: those it announced, kept up with what became of them. */
@Component
public class Calendar {

  /** The projection of workshops, as their service tells of them. */
  public static final String DATES = "calendarDates";

  private final Projections projections;

  Calendar(Projections projections) {
    this.projections = projections;
    projections.index(DATES, "call");
  }

  /** A date and the call it belongs to. */
  public record Dated(String call, CalendarDate date) {}

  /** All dates of the call, the earliest first. */
  public List<CalendarDate> of(Call call) {
    Map<String, CalendarDate> dates = new LinkedHashMap<>();
    call.calendar().forEach(each -> dates.put(each.id(), CalendarDate.announced(each)));
    projections
        .find(DATES, Dated.class, eq("call", call.id()))
        .forEach(each -> dates.put(each.date().id(), each.date()));
    return dates.values().stream()
        .sorted(Comparator.comparing(each -> each.starts().toInstant()))
        .toList();
  }
}

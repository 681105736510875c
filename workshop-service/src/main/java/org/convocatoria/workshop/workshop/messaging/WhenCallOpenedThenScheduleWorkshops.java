package org.convocatoria.workshop.workshop.messaging;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.convocatoria.workshop.workshop.Announcement;
import org.convocatoria.workshop.workshop.Scheduling;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.stereotype.Component;

/**
 * Each date that a call announces becomes a workshop. A workshop that exists stays as it is, even
 * where it has moved since: the announcement is history.
 */
@Component
class WhenCallOpenedThenScheduleWorkshops implements Rule<CalendarEvent> {

  private final Scheduling scheduling;
  private final MongoConverter converter;

  WhenCallOpenedThenScheduleWorkshops(Scheduling scheduling, MongoConverter converter) {
    this.scheduling = scheduling;
    this.converter = converter;
  }

  /**
   * What is recorded: the whole calendar, since nothing else may be asked when it is carried out.
   */
  record Calendar(String call, String zone, List<Dated> workshops) {}

  /** One workshop to schedule. */
  record Dated(String code, @Field("session") Announcement announcement) {}

  @Override
  public String purpose() {
    return "schedule-workshops";
  }

  @Override
  public Optional<Document> due(Source source, CalendarEvent event) {
    return switch (event) {
      case CalendarEvent.CallOpened(CalendarEvent.State state) -> Optional.of(task(state));
      case CalendarEvent.Ignored _ -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    Calendar calendar = converter.read(Calendar.class, work.task());
    for (Dated each : calendar.workshops()) {
      scheduling.announce(calendar.call(), calendar.zone(), each.code(), each.announcement());
    }
  }

  private Document task(CalendarEvent.State state) {
    List<Dated> workshops =
        state.workshops().stream()
            .map(entry -> new Dated(entry.id(), entry.announcement()))
            .toList();
    Document task = new Document();
    converter.write(new Calendar(state.call(), state.zone(), workshops), task);
    return task;
  }
}

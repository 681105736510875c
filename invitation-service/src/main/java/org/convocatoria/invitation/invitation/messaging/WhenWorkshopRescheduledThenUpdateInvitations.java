package org.convocatoria.invitation.invitation.messaging;

import java.util.Optional;
import org.bson.Document;
import org.convocatoria.invitation.invitation.Updating;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.springframework.stereotype.Component;

/** Who is invited learns of a new date, or of a cancellation, once. */
@Component
class WhenWorkshopRescheduledThenUpdateInvitations implements Rule<CalendarChange> {

  private static final String SEQUENCE = "calendarSequence";

  private final Updating updating;

  WhenWorkshopRescheduledThenUpdateInvitations(Updating updating) {
    this.updating = updating;
  }

  @Override
  public String purpose() {
    return "update-invitations";
  }

  @Override
  public Optional<Document> due(Source source, CalendarChange event) {
    return switch (event) {
      case CalendarChange.WorkshopMoved(CalendarChange.State state) ->
          Optional.of(new Document(SEQUENCE, state.calendarSequence()));
      case CalendarChange.Ignored _ -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    updating.update(work.key(), work.task().getInteger(SEQUENCE));
  }
}

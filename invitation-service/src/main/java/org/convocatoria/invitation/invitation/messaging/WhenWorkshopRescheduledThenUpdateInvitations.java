package org.convocatoria.invitation.invitation.messaging;

import java.util.Optional;
import org.bson.Document;
import org.convocatoria.invitation.invitation.Before;
import org.convocatoria.invitation.invitation.Updating;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is invited learns of a new date, or of a cancellation, once. */
@Component
class WhenWorkshopRescheduledThenUpdateInvitations implements Rule<CalendarChange> {

  private static final String SEQUENCE = "calendarSequence";
  private static final String STARTS = "starts";
  private static final String PLACE = "place";
  private static final String REASON = "reason";

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
      case CalendarChange.WorkshopMoved(CalendarChange.State state, var change) ->
          Optional.of(task(state, change));
      case CalendarChange.Ignored _ -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    Document task = work.task();
    Before before =
        new Before(task.getString(STARTS), task.getString(PLACE), task.getString(REASON));
    updating.update(work.key(), task.getInteger(SEQUENCE), before);
  }

  private static Document task(CalendarChange.State state, CalendarChange.@Nullable Change change) {
    Document task = new Document(SEQUENCE, state.calendarSequence());
    if (change == null) {
      return task;
    }
    if (change.reason() != null) {
      task.append(REASON, change.reason());
    }
    CalendarChange.Slot from = change.from();
    if (from != null && from.starts() != null) {
      task.append(STARTS, from.starts());
    }
    if (from != null && from.place() != null) {
      task.append(PLACE, from.place().line());
    }
    return task;
  }
}

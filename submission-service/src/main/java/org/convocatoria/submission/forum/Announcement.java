package org.convocatoria.submission.forum;

import java.util.List;
import org.convocatoria.submission.call.Period;
import org.jspecify.annotations.Nullable;

/** The announcement of a forum: its subject, its day without a programme, its online side. */
record Announcement(
    String title, @Nullable String theme, Room room, Period online, List<String> topics) {

  /** Copies the topics. */
  Announcement {
    topics = List.copyOf(topics);
  }
}

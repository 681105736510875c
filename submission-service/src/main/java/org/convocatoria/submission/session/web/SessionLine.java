package org.convocatoria.submission.session.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.submission.session.Kind;
import org.convocatoria.submission.session.SessionRow;
import org.convocatoria.submission.session.Sessions;
import org.jspecify.annotations.Nullable;

/** A focus group or an interview in a list, without names and words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionLine(
    String id,
    Kind kind,
    @Nullable String title,
    LocalDate date,
    String place,
    @Nullable String municipality,
    boolean sample,
    int participants,
    int length,
    long excerpts) {

  /** A page of the list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<SessionLine> items, @Nullable String next) {

    static Page of(Sessions.Part part) {
      return new Page(part.items().stream().map(SessionLine::of).toList(), part.next());
    }
  }

  static SessionLine of(SessionRow row) {
    return new SessionLine(
        row.id(),
        row.kind(),
        row.title(),
        row.date(),
        row.place(),
        row.municipality(),
        row.sample(),
        row.participants(),
        row.length(),
        row.marked());
  }
}

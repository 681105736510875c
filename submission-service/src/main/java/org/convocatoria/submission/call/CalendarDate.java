package org.convocatoria.submission.call;

import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.words.Bilingual;

/**
 * A workshop or the presentation as it stands now: as announced, or moved, called off, closed or
 * added since.
 *
 * @param status scheduled, cancelled or closed
 */
public record CalendarDate(
    String id,
    Bilingual name,
    Bilingual theme,
    OffsetDateTime starts,
    OffsetDateTime ends,
    Call.Place place,
    List<String> resultKinds,
    boolean presentation,
    String status) {

  static CalendarDate announced(Call.Session session) {
    return new CalendarDate(
        session.id(),
        session.name(),
        session.theme(),
        session.starts(),
        session.ends(),
        session.place(),
        session.resultKinds(),
        session.presentation(),
        "scheduled");
  }
}

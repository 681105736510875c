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

  static CalendarDate announced(Call.Workshop workshop) {
    return new CalendarDate(
        workshop.id(),
        workshop.name(),
        workshop.theme(),
        workshop.starts(),
        workshop.ends(),
        workshop.place(),
        workshop.resultKinds(),
        workshop.presentation(),
        "scheduled");
  }
}

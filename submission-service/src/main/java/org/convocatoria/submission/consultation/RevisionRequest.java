package org.convocatoria.submission.consultation;

import java.time.ZoneId;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Period;
import org.jspecify.annotations.Nullable;

/**
 * The title, introduction and dates of a consultation as staff change them.
 *
 * @param edition the one that the editor saw
 */
public record RevisionRequest(
    int edition, String title, @Nullable String intro, String opens, String closes) {

  /**
   * Its dates; a time without an offset is read in this zone.
   *
   * @throws ProblemException 422 naming each time that cannot be read, or comes too early
   */
  Period period(ZoneId zone) {
    return ConsultationRequest.period(opens, closes, zone);
  }
}

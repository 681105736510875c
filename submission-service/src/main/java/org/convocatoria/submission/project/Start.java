package org.convocatoria.submission.project;

import java.time.Instant;
import org.convocatoria.submission.contribution.Consent;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an application.
 *
 * @param imported true if staff imported it from a list of existing projects
 * @param language of letters to its promoters: es or en
 * @param consent of the leader; null if staff imported it
 * @param listed its place in the list; null if nobody imported it, or before places were stored
 */
public record Start(
    Instant at,
    boolean imported,
    String language,
    @Nullable Consent consent,
    boolean sample,
    @Nullable Listed listed) {

  /** True if the leader agreed to letters about the contribution. */
  boolean wantsLetters() {
    return consent != null && consent.purposes().contains("contact");
  }
}

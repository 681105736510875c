package org.convocatoria.submission.project;

import java.time.Instant;
import org.convocatoria.submission.contribution.Consent;
import org.jspecify.annotations.Nullable;

/**
 * How an application began.
 *
 * @param imported whether staff took it over from a list of existing projects
 * @param language es or en, in which its promoters are written to
 * @param consent what the leader agreed to; null where staff imported it
 */
public record Start(
    Instant at, boolean imported, String language, @Nullable Consent consent, boolean sample) {

  /** Whether the leader agreed to be told by mail what becomes of the contribution. */
  boolean wantsLetters() {
    return consent != null && consent.purposes().contains("contact");
  }
}

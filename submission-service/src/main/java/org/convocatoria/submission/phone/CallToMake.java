package org.convocatoria.submission.phone;

import java.time.Instant;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Owed;
import org.convocatoria.submission.contribution.PhoneCall;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A call that somebody has to make.
 *
 * @param say what to tell
 * @param undoUntil before when the decision can be taken back; null where it cannot, or no longer
 */
public record CallToMake(Contribution of, Owed owed, Bilingual say, @Nullable Instant undoUntil) {

  /** How often somebody called already and nobody answered. */
  public long tries() {
    return of.reach().calls().stream().filter(this::isAboutThis).count();
  }

  /** The last of these calls; null before the first. */
  public @Nullable PhoneCall lastTry() {
    return of.reach().calls().stream()
        .filter(this::isAboutThis)
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private boolean isAboutThis(PhoneCall call) {
    return !call.at().isBefore(owed.since());
  }
}

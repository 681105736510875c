package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.VisibilityAct.FileWithheld;
import org.convocatoria.submission.contribution.VisibilityAct.Hiding;
import org.convocatoria.submission.contribution.VisibilityAct.Redacted;
import org.convocatoria.submission.contribution.VisibilityAct.Withheld;

/** How a contribution changes when words or files are kept from the public, or shown again. */
final class Redaction {

  /** More would make document and event large; a text of which so much goes is withheld whole. */
  private static final int ACTS = 200;

  private static final int PASSAGES = 100;

  private Redaction() {}

  /** Keeps passages from the public; the same passages for the same reason once. */
  static Change<Contribution, ContributionEvent> redact(
      Contribution c, List<Passage> passages, String reason, Instant now) {
    boolean repeats =
        c.visibility().redactions().stream()
            .anyMatch(each -> each.passages().equals(passages) && each.reason().equals(reason));
    return repeats ? Change.none(c) : hide(c, new Redacted(now, passages, reason));
  }

  /** Keeps all words from the public; another reason replaces the first. */
  static Change<Contribution, ContributionEvent> withhold(
      Contribution c, String reason, Instant now) {
    boolean repeats =
        c.visibility().withheld().filter(each -> each.reason().equals(reason)).isPresent();
    return repeats
        ? Change.none(c)
        : hide(lifted(c, Withheld.class, now), new Withheld(now, reason));
  }

  /** Keeps a file from the public; another reason replaces the first. */
  static Change<Contribution, ContributionEvent> withholdFile(
      Contribution c, String sha256, String reason, Instant now) {
    boolean repeats =
        c.visibility().file(sha256).filter(each -> each.reason().equals(reason)).isPresent();
    if (repeats) {
      return Change.none(c);
    }
    Visibility before = c.visibility().lifting(each -> isFile(each.act(), sha256), now);
    return hide(c.copy().visibility(before).made(), new FileWithheld(now, sha256, reason));
  }

  /** Shows again what the acts that are meant keep from the public. */
  static Change<Contribution, ContributionEvent> lift(
      Contribution c, Predicate<Visibility.InForce<Hiding>> meant, Instant now) {
    Visibility after = c.visibility().lifting(meant, now);
    return after.equals(c.visibility())
        ? Change.none(c)
        : Change.of(
            c.copy().visibility(after).made(),
            new ContributionEvent.ContributionRedacted(c.visibility().wire()));
  }

  /** True of the act that keeps this file from the public. */
  static boolean isFile(Hiding act, String sha256) {
    return act instanceof FileWithheld file && file.sha256().equals(sha256);
  }

  private static Contribution lifted(Contribution c, Class<?> kind, Instant now) {
    return c.copy()
        .visibility(c.visibility().lifting(each -> kind.isInstance(each.act()), now))
        .made();
  }

  private static Change<Contribution, ContributionEvent> hide(Contribution c, VisibilityAct act) {
    if (c.status() == Status.WITHDRAWN) {
      throw new NotOpenForReviewException(c.status());
    }
    Visibility after = c.visibility().and(act);
    int passages = after.redactions().stream().mapToInt(each -> each.passages().size()).sum();
    if (after.acts().size() > ACTS || passages > PASSAGES) {
      throw ProblemException.conflict("too-many-passages", "redaction.too-many");
    }
    return Change.of(
        c.copy().visibility(after).made(),
        new ContributionEvent.ContributionRedacted(c.visibility().wire()));
  }
}

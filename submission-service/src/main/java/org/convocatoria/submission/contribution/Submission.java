package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as somebody hands it in.
 *
 * @param place within the municipality: one that the call lists by its id or name, or another
 * @param receivedOn the day of the stamp on paper that is typed later; null where it comes in now
 */
public record Submission(
    String matter,
    @Nullable String form,
    @Nullable String table,
    String title,
    String text,
    @Nullable String municipality,
    @Nullable String place,
    Who contributor,
    Agreed consent,
    @Nullable Citation citation,
    @Nullable String channel,
    @Nullable Boolean sample,
    @Nullable LocalDate receivedOn) {

  /** Whether it cites the document that it brings. */
  boolean isCited() {
    return citation != null && !citation.saysNothing();
  }

  /** Who hands it in. */
  public record Who(
      String kind,
      @Nullable String name,
      @Nullable String email,
      @Nullable String telephone,
      @Nullable String organisation,
      @Nullable String post,
      @Nullable Boolean namePublic,
      @Nullable Boolean minor,
      @Nullable Boolean guardianAgrees) {

    Contributor contributor() {
      if (isMinor()) {
        return Contributor.minor(name);
      }
      return new Contributor(
          kind, name, email, telephone, organisation, post, Boolean.TRUE.equals(namePublic));
    }

    boolean isMinor() {
      return Boolean.TRUE.equals(minor);
    }
  }

  /**
   * Stops a minor whose guardian did not agree.
   *
   * @throws ProblemException 422
   */
  void guardianMustAgree() {
    if (contributor.isMinor() && !Boolean.TRUE.equals(contributor.guardianAgrees())) {
      throw ProblemException.invalid("contributor.guardianAgrees", "contribution.guardian");
    }
  }

  /** What they agree to, and under which version of the notice. */
  public record Agreed(String notice, List<String> purposes) {

    /**
     * Stops what was agreed to under another notice than the call's.
     *
     * @throws ProblemException 422
     */
    void mustBeCurrent(Call call) {
      if (!notice.equals(call.privacyNotice().version())) {
        throw ProblemException.invalid("consent.notice", "contribution.notice-changed");
      }
    }

    /**
     * The consent as it is stored.
     *
     * @throws ProblemException 422 under a notice that is not the call's
     */
    public Consent consent(Call call, Instant now) {
      mustBeCurrent(call);
      return new Consent(notice, call.privacyNotice().sha256(), List.copyOf(purposes), now);
    }
  }
}

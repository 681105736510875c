package org.convocatoria.submission.contribution;

import java.time.LocalDate;
import java.util.List;
import org.convocatoria.service.mail.Mailing;

/** What happens to a contribution. */
public sealed interface ContributionEvent {

  /** It came in and has a folio. */
  record ContributionReceived() implements ContributionEvent {}

  /** It waited in moderation, and somebody found nothing wrong with it. */
  record ContributionCleared() implements ContributionEvent {}

  /** Review turned it over to these tables; its text is public from now on. */
  record ContributionAdmitted(List<String> tables) implements ContributionEvent {}

  /** Review did not admit it, or no longer, and said why. */
  record ContributionDismissed(boolean wasPublic) implements ContributionEvent {}

  /** Review sent it to the authority that can act on it. */
  record ContributionForwarded() implements ContributionEvent {}

  /** Its owner corrected what it says. */
  record ContributionCorrected() implements ContributionEvent {}

  /** Somebody asked for a link to another clave, which goes to the address it bears. */
  record RecoveryAsked() implements ContributionEvent {}

  /** A mailed link gave its owner another clave. */
  record ClaveRenewed() implements ContributionEvent {}

  /**
   * Staff gave its owner another clave in person.
   *
   * @param identification what was shown
   * @param note what staff noted about it
   */
  record ClaveGiven(String identification, String note) implements ContributionEvent {}

  /**
   * Staff called its contributor by telephone.
   *
   * @param about what was to be told
   */
  record ContributorPhoned(Owed.About about, PhoneCall.Outcome outcome)
      implements ContributionEvent {}

  /** Review asked its contributor for a clarification, with a last day for the answer. */
  record ClarificationAsked(LocalDate due) implements ContributionEvent {}

  /** Its contributor answered. */
  record Clarified() implements ContributionEvent {}

  /** Its contributor did not answer in time. */
  record ClarificationLapsed() implements ContributionEvent {}

  /** Review merged it into another. */
  record ContributionMerged() implements ContributionEvent {}

  /** Somebody merges another into it: whoever decides on it at the same time sees that. */
  record MergeAnnounced() implements ContributionEvent {}

  /** A decision no longer holds, and it stands as it did before. */
  record ContributionRestored(boolean wasPublic) implements ContributionEvent {}

  /** Its owner took it back. */
  record ContributionWithdrawn(boolean wasPublic) implements ContributionEvent {}

  /**
   * Staff kept a part of it from the public, or showed it again.
   *
   * @param before the word for how much the public could read until then
   */
  record ContributionRedacted(String before) implements ContributionEvent {}

  /** Its words and its person are gone, at the person's request. */
  record ContributionErased() implements ContributionEvent {}

  /** Its contact data were deleted: the purposes for which they were kept have ended. */
  record ContactsDeleted() implements ContributionEvent {}

  /** A file was added. */
  record AttachmentAdded() implements ContributionEvent {}

  /** Its contributor is written to about what a version of the plan made of it. */
  record OutcomeTold(int version) implements ContributionEvent {}

  /** The letter about what was decided waited long enough and is asked for. */
  record LetterReleased() implements ContributionEvent {}

  /** The notification service has letters that it was asked for. */
  record LettersConfirmed() implements ContributionEvent {}

  /** These were not confirmed and are asked for once more. */
  record LettersAskedAgain(List<Mailing.Letter> letters) implements ContributionEvent {}
}

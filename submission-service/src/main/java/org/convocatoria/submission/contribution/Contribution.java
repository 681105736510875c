package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave to a call. It is received, reviewed once, and may be withdrawn by its owner at
 * any time before it is answered by review.
 *
 * @param number the running number in the folio; orders the registry
 * @param channel web, api, paper, telephone or counter
 */
public record Contribution(
    String id,
    String call,
    String folio,
    long number,
    String claveHash,
    Status status,
    String matter,
    String form,
    @Nullable String suggestedTable,
    List<String> tables,
    @Nullable String municipality,
    String title,
    String text,
    @Nullable Citation citation,
    Contributor contributor,
    Consent consent,
    String language,
    String channel,
    boolean capturedByStaff,
    boolean sample,
    Instant receivedAt,
    @Nullable Instant admittedAt,
    @Nullable Instant withdrawnAt,
    @Nullable Review review,
    List<Attachment> attachments,
    @Nullable Mailing mailing) {

  static final int ATTACHMENTS = 5;

  Change<Contribution, ContributionEvent> received() {
    return Change.of(
        withLetter("contribution-receipt", receivedAt),
        new ContributionEvent.ContributionReceived());
  }

  Change<Contribution, ContributionEvent> admit(List<String> to, Instant now) {
    return switch (status) {
      case RECEIVED ->
          Change.of(
              with(Status.ADMITTED, to, now, null).withLetter("contribution-admitted", now),
              new ContributionEvent.ContributionAdmitted(to));
      case ADMITTED -> admitAgain(to, now);
      case NOT_ADMITTED, FORWARDED, WITHDRAWN -> throw new NotOpenForReviewException(status);
    };
  }

  Change<Contribution, ContributionEvent> dismiss(String reason, Instant now) {
    return reviewed(
        Status.NOT_ADMITTED,
        new Review(now, reason, null, null, null),
        "contribution-not-admitted",
        new ContributionEvent.ContributionDismissed());
  }

  Change<Contribution, ContributionEvent> forward(Review review) {
    return reviewed(
        Status.FORWARDED,
        review,
        "contribution-forwarded",
        new ContributionEvent.ContributionForwarded());
  }

  Change<Contribution, ContributionEvent> withdraw(Instant now) {
    return switch (status) {
      case WITHDRAWN -> Change.none(this);
      case RECEIVED, ADMITTED ->
          Change.of(
              withdrawn(now),
              new ContributionEvent.ContributionWithdrawn(status == Status.ADMITTED));
      case NOT_ADMITTED, FORWARDED -> throw new NotOpenForReviewException(status);
    };
  }

  Change<Contribution, ContributionEvent> attach(Attachment attachment) {
    if (status != Status.RECEIVED && status != Status.ADMITTED) {
      throw new NotOpenForReviewException(status);
    }
    if (attachments.stream().anyMatch(a -> a.sha256().equals(attachment.sha256()))) {
      return Change.none(this);
    }
    if (attachments.size() >= ATTACHMENTS) {
      throw new TooManyAttachmentsException();
    }
    List<Attachment> all = new ArrayList<>(attachments);
    all.add(attachment);
    return Change.of(withAttachments(all), new ContributionEvent.AttachmentAdded());
  }

  /** The notification service has these messages. */
  Change<Contribution, ContributionEvent> confirmLetters(Set<String> messages) {
    Mailing after = letters().confirmed(messages);
    return after.equals(letters())
        ? Change.none(this)
        : Change.of(withMailing(after), new ContributionEvent.LettersConfirmed());
  }

  /** Asks once more for what is not confirmed, under the same ids. */
  Change<Contribution, ContributionEvent> askForLettersAgain(Instant askedBefore, Instant now) {
    Instant asked = letters().askedAt();
    if (asked == null || asked.isAfter(askedBefore)) {
      return Change.none(this);
    }
    return Change.of(
        withMailing(letters().askedAgain(now)),
        new ContributionEvent.LettersAskedAgain(letters().unconfirmed()));
  }

  /** The mail about it that is not confirmed. */
  public Mailing letters() {
    return mailing == null ? Mailing.NONE : mailing;
  }

  /** Whether its public part may be read by anyone. */
  public boolean isPublic() {
    return status == Status.ADMITTED;
  }

  private Change<Contribution, ContributionEvent> admitAgain(List<String> to, Instant now) {
    if (tables.equals(to)) {
      return Change.none(this);
    }
    return Change.of(
        with(Status.ADMITTED, to, admittedAt, review).withLetter("contribution-admitted", now),
        new ContributionEvent.ContributionAdmitted(to));
  }

  private Change<Contribution, ContributionEvent> reviewed(
      Status decided, Review with, String letter, ContributionEvent event) {
    if (status == decided) {
      return Change.none(this);
    }
    if (status != Status.RECEIVED) {
      throw new NotOpenForReviewException(status);
    }
    return Change.of(with(decided, List.of(), null, with).withLetter(letter, with.at()), event);
  }

  /** Whether its contributor agreed to be told by mail what becomes of it. */
  public boolean wantsLetters() {
    return consent.purposes().contains(Consent.LETTERS);
  }

  /** Who left no address, or did not agree to letters, gets none. */
  private Contribution withLetter(String template, Instant now) {
    String email = contributor.email();
    return email == null || email.isBlank() || !wantsLetters()
        ? this
        : withMailing(letters().asked(id, template, now));
  }

  private Contribution with(
      Status next, List<String> to, @Nullable Instant admitted, @Nullable Review decided) {
    return copy(next, to, admitted, withdrawnAt, decided, attachments, letters());
  }

  private Contribution withdrawn(Instant now) {
    return copy(Status.WITHDRAWN, tables, admittedAt, now, review, attachments, letters());
  }

  private Contribution withAttachments(List<Attachment> all) {
    return copy(status, tables, admittedAt, withdrawnAt, review, all, letters());
  }

  private Contribution withMailing(Mailing after) {
    return copy(status, tables, admittedAt, withdrawnAt, review, attachments, after);
  }

  private Contribution copy(
      Status status,
      List<String> tables,
      @Nullable Instant admittedAt,
      @Nullable Instant withdrawnAt,
      @Nullable Review review,
      List<Attachment> attachments,
      Mailing mailing) {
    return new Contribution(
        id,
        call,
        folio,
        number,
        claveHash,
        status,
        matter,
        form,
        suggestedTable,
        List.copyOf(tables),
        municipality,
        title,
        text,
        citation,
        contributor,
        consent,
        language,
        channel,
        capturedByStaff,
        sample,
        receivedAt,
        admittedAt,
        withdrawnAt,
        review,
        List.copyOf(attachments),
        mailing);
  }
}

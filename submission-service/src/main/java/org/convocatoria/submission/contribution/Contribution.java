package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    List<Attachment> attachments) {

  static final int ATTACHMENTS = 5;

  Change<Contribution, ContributionEvent> received() {
    return Change.of(this, new ContributionEvent.ContributionReceived());
  }

  Change<Contribution, ContributionEvent> admit(List<String> to, Instant now) {
    return switch (status) {
      case RECEIVED ->
          Change.of(
              with(Status.ADMITTED, to, now, null), new ContributionEvent.ContributionAdmitted(to));
      case ADMITTED -> admitAgain(to);
      case NOT_ADMITTED, FORWARDED, WITHDRAWN -> throw new NotOpenForReviewException(status);
    };
  }

  Change<Contribution, ContributionEvent> dismiss(String reason, Instant now) {
    return reviewed(
        Status.NOT_ADMITTED,
        new Review(now, reason, null, null, null),
        new ContributionEvent.ContributionDismissed());
  }

  Change<Contribution, ContributionEvent> forward(Review review) {
    return reviewed(Status.FORWARDED, review, new ContributionEvent.ContributionForwarded());
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

  /** Whether its public part may be read by anyone. */
  public boolean isPublic() {
    return status == Status.ADMITTED;
  }

  private Change<Contribution, ContributionEvent> admitAgain(List<String> to) {
    if (tables.equals(to)) {
      return Change.none(this);
    }
    return Change.of(
        with(Status.ADMITTED, to, admittedAt, review),
        new ContributionEvent.ContributionAdmitted(to));
  }

  private Change<Contribution, ContributionEvent> reviewed(
      Status decided, Review with, ContributionEvent event) {
    if (status == decided) {
      return Change.none(this);
    }
    if (status != Status.RECEIVED) {
      throw new NotOpenForReviewException(status);
    }
    return Change.of(with(decided, List.of(), null, with), event);
  }

  private Contribution with(
      Status next, List<String> to, @Nullable Instant admitted, @Nullable Review decided) {
    return new Contribution(
        id,
        call,
        folio,
        number,
        claveHash,
        next,
        matter,
        form,
        suggestedTable,
        List.copyOf(to),
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
        admitted,
        withdrawnAt,
        decided,
        attachments);
  }

  private Contribution withdrawn(Instant now) {
    return new Contribution(
        id,
        call,
        folio,
        number,
        claveHash,
        Status.WITHDRAWN,
        matter,
        form,
        suggestedTable,
        tables,
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
        now,
        review,
        attachments);
  }

  private Contribution withAttachments(List<Attachment> all) {
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
        tables,
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
        List.copyOf(all));
  }
}

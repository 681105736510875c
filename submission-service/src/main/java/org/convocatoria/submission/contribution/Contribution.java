package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave to a call. It is received, reviewed once, and may be withdrawn by its owner at
 * any time, whatever was decided.
 *
 * @param decisions all of them, the oldest first
 * @param told the last version of the plan about which its contributor was written to; null before
 */
public record Contribution(
    String id,
    String call,
    String folio,
    Access access,
    Content content,
    Contributor contributor,
    Consent consent,
    Arrival arrival,
    List<Decided> decisions,
    List<Attachment> attachments,
    Mailing mailing,
    @Nullable Integer told) {

  /** The letter that says what the plan made of it. */
  public static final String OUTCOME = "contribution-used";

  /** The letter that asks for a clarification. */
  public static final String CLARIFICATION = "contribution-clarification";

  /** The letter with a link to another clave, for somebody who lost theirs. */
  public static final String RECOVERY = "contribution-recovery";

  /** The letter that says that staff gave another clave in person. */
  public static final String CLAVE_GIVEN = "contribution-clave-given";

  static final int ATTACHMENTS = 5;
  private static final String RECEIPT = "contribution-receipt";

  /** Copies the lists, so that a contribution never changes. */
  public Contribution {
    decisions = List.copyOf(decisions);
    attachments = List.copyOf(attachments);
  }

  /** The running number in the folio; orders the registry. */
  public long number() {
    return Folio.number(folio);
  }

  /** Where it stands. */
  public Status status() {
    return decisions.isEmpty() ? Status.RECEIVED : decisions.getLast().status();
  }

  /** The tables it was last turned over to. */
  public List<String> tables() {
    return admissions().reduce((_, later) -> later).map(Decided.Admitted::tables).orElse(List.of());
  }

  /** When its text became public for the first time; null before. */
  public @Nullable Instant admittedAt() {
    return admissions().findFirst().map(Decided::at).orElse(null);
  }

  /** When something was last decided about it, or it came in. */
  public Instant changedAt() {
    return decisions.isEmpty() ? arrival.at() : decisions.getLast().at();
  }

  /** How review closed it; null where it did not. */
  public @Nullable Review review() {
    return decisions.isEmpty() ? null : Review.of(decisions.getLast());
  }

  /** Whether its public part may be read by anyone. */
  public boolean isPublic() {
    return status() == Status.ADMITTED;
  }

  /** The tables on whose desk it lies: assigned, or suggested while nothing is decided. */
  public List<String> desks() {
    String suggested = content.suggestedTable();
    return status() == Status.RECEIVED && tables().isEmpty() && suggested != null
        ? List.of(suggested)
        : tables();
  }

  /** As staff may read it: of what was withdrawn neither the words nor who sent them. */
  public Contribution forStaff() {
    return status() == Status.WITHDRAWN
        ? new Contribution(
            id,
            call,
            folio,
            access,
            content.erased(folio),
            contributor.unnamed(),
            consent,
            arrival,
            withoutWords(),
            List.of(),
            mailing,
            told)
        : this;
  }

  /** True while it waits in moderation. */
  public boolean isSuspect() {
    return status() == Status.RECEIVED && !arrival.suspicions().isEmpty();
  }

  /** The id of one of its letters; the first has number 1. */
  public String letter(int number) {
    return id + ":letter:" + number;
  }

  /** Whether its contributor agreed to be told by mail what becomes of it. */
  public boolean wantsLetters() {
    return consent.purposes().contains(Consent.LETTERS);
  }

  Change<Contribution, ContributionEvent> received() {
    return Change.of(
        holdsLetters() ? this : withLetter(RECEIPT, arrival.at()),
        new ContributionEvent.ContributionReceived());
  }

  /** Somebody looked and found no program behind it: it goes where all others wait. */
  Change<Contribution, ContributionEvent> clear(Instant now) {
    if (!isSuspect()) {
      return Change.none(this);
    }
    Contribution cleared = copy(arrival.cleared());
    return Change.of(
        holdsLetters() && mailing.count() == 0 ? cleared.withLetter(RECEIPT, now) : cleared,
        new ContributionEvent.ContributionCleared());
  }

  /** True while it waits in moderation, and nobody is written to about it. */
  boolean holdsLetters() {
    return isSuspect() && arrival.suspicions().stream().anyMatch(Suspicion::holdsLetters);
  }

  Change<Contribution, ContributionEvent> admit(List<String> to, Instant now) {
    if (isPublic() && tables().equals(to)) {
      return Change.none(this);
    }
    return switch (status()) {
      case RECEIVED, ADMITTED ->
          Change.of(
              with(new Decided.Admitted(now, to)).withLetter("contribution-admitted", now),
              new ContributionEvent.ContributionAdmitted(to));
      case NOT_ADMITTED, FORWARDED, WITHDRAWN -> throw new NotOpenForReviewException(status());
    };
  }

  Change<Contribution, ContributionEvent> dismiss(String reason, Instant now) {
    return reviewed(
        new Decided.NotAdmitted(now, reason),
        "contribution-not-admitted",
        new ContributionEvent.ContributionDismissed(false));
  }

  /** Dismisses also what was admitted: it is public no longer, and both decisions stay. */
  Change<Contribution, ContributionEvent> dismissAfterAll(String reason, Instant now) {
    return isPublic()
        ? Change.of(
            with(new Decided.NotAdmitted(now, reason)).withLetter("contribution-not-admitted", now),
            new ContributionEvent.ContributionDismissed(true))
        : dismiss(reason, now);
  }

  Change<Contribution, ContributionEvent> forward(Decided.Forwarded to) {
    return reviewed(to, "contribution-forwarded", new ContributionEvent.ContributionForwarded());
  }

  Change<Contribution, ContributionEvent> withdraw(Instant now) {
    return status() == Status.WITHDRAWN
        ? Change.none(this)
        : Change.of(
            with(new Decided.Withdrawn(now)),
            new ContributionEvent.ContributionWithdrawn(isPublic()));
  }

  /**
   * Whoever was quoted took their consent back: whatever review decided, its words go, and the
   * folio stands for its title.
   */
  Change<Contribution, ContributionEvent> takeBack(Instant now) {
    if (content.text().isEmpty()) {
      return Change.none(this);
    }
    ContributionEvent event = new ContributionEvent.ContributionWithdrawn(isPublic());
    Contribution after = status() == Status.WITHDRAWN ? this : with(new Decided.Withdrawn(now));
    return Change.of(after.saying(content.erased(folio)), event);
  }

  Change<Contribution, ContributionEvent> attach(Attachment attachment) {
    if (status() != Status.RECEIVED && status() != Status.ADMITTED) {
      throw new NotOpenForReviewException(status());
    }
    if (attachments.stream().anyMatch(a -> a.sha256().equals(attachment.sha256()))) {
      return Change.none(this);
    }
    if (attachments.size() >= ATTACHMENTS) {
      throw new TooManyAttachmentsException();
    }
    return Change.of(
        copy(decisions, and(attachments, attachment), mailing),
        new ContributionEvent.AttachmentAdded());
  }

  /** Writes to its contributor what a version of the plan made of it, once about each version. */
  Change<Contribution, ContributionEvent> tell(int version, Instant now) {
    Contribution written = withLetter(OUTCOME, now);
    return !isPublic() || written.equals(this) || (told != null && told >= version)
        ? Change.none(this)
        : Change.of(written.after(version), new ContributionEvent.OutcomeTold(version));
  }

  /** The notification service has these messages. */
  Change<Contribution, ContributionEvent> confirmLetters(Set<String> messages) {
    Mailing after = mailing.confirmed(messages);
    return after.equals(mailing)
        ? Change.none(this)
        : Change.of(copy(decisions, attachments, after), new ContributionEvent.LettersConfirmed());
  }

  /** Asks once more for what is not confirmed, under the same ids. */
  Change<Contribution, ContributionEvent> askForLettersAgain(Instant askedBefore, Instant now) {
    if (!mailing.isUnconfirmedSince(askedBefore)) {
      return Change.none(this);
    }
    Mailing wanted = Renewal.current(this, now);
    return Change.of(
        with(wanted.unconfirmed().isEmpty() ? wanted : wanted.askedAgain(now)),
        new ContributionEvent.LettersAskedAgain(wanted.unconfirmed()));
  }

  private Change<Contribution, ContributionEvent> reviewed(
      Decided decided, String letter, ContributionEvent event) {
    if (status() == decided.status()) {
      return Change.none(this);
    }
    if (status() != Status.RECEIVED) {
      throw new NotOpenForReviewException(status());
    }
    return Change.of(with(decided).withLetter(letter, decided.at()), event);
  }

  private Stream<Decided.Admitted> admissions() {
    return decisions.stream()
        .filter(Decided.Admitted.class::isInstance)
        .map(Decided.Admitted.class::cast);
  }

  /** Without an address, or without consent to letters, there is none. */
  Contribution withLetter(String template, Instant now) {
    return wantsLetters() ? writtenTo(template, now) : this;
  }

  /** The same of a letter that was asked for by itself, so that nobody has to want others. */
  Contribution writtenTo(String template, Instant now) {
    String email = contributor.email();
    String message = letter(mailing.count() + 1);
    return email == null || email.isBlank()
        ? this
        : with(mailing.asked(new Mailing.Letter(message, template, now)));
  }

  private List<Decided> withoutWords() {
    return decisions.stream().map(Decided::withoutWords).toList();
  }

  private Contribution saying(Content erased) {
    return copy(erased, withoutWords(), attachments, mailing, told);
  }

  private Contribution after(int version) {
    return copy(content, decisions, attachments, mailing, version);
  }

  Contribution with(Decided decided) {
    return copy(and(decisions, decided), attachments, mailing);
  }

  Contribution with(Mailing letters) {
    return copy(decisions, attachments, letters);
  }

  Contribution with(Access opens) {
    return new Contribution(
        id,
        call,
        folio,
        opens,
        content,
        contributor,
        consent,
        arrival,
        decisions,
        attachments,
        mailing,
        told);
  }

  /** The same with other words, as its owner corrected them. */
  Contribution corrected(Content says, Arrival came, Decided.Corrected step) {
    return copy(came).copy(says, and(decisions, step), attachments, mailing, told);
  }

  private static <T> List<T> and(List<T> earlier, T last) {
    return Stream.concat(earlier.stream(), Stream.of(last)).toList();
  }

  private Contribution copy(List<Decided> decided, List<Attachment> files, Mailing letters) {
    return copy(content, decided, files, letters, told);
  }

  private Contribution copy(Arrival came) {
    return new Contribution(
        id,
        call,
        folio,
        access,
        content,
        contributor,
        consent,
        came,
        decisions,
        attachments,
        mailing,
        told);
  }

  private Contribution copy(
      Content says,
      List<Decided> decided,
      List<Attachment> files,
      Mailing letters,
      @Nullable Integer toldOf) {
    return new Contribution(
        id,
        call,
        folio,
        access,
        says,
        contributor,
        consent,
        arrival,
        decided,
        files,
        letters,
        toldOf);
  }
}

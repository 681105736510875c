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
    String claveHash,
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
    List<Decided> standing = standing();
    return standing.isEmpty() ? Status.RECEIVED : standing.getLast().status();
  }

  /** Those decisions that were not taken back, the oldest first. */
  public List<Decided> standing() {
    return StandingDecisions.of(decisions);
  }

  /** The folio of the contribution that it was merged into; null where it stands for itself. */
  public @Nullable String mergedInto() {
    List<Decided> standing = standing();
    return !standing.isEmpty()
            && standing.getLast() instanceof Decided.Merged(var _, String into, var _)
        ? into
        : null;
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
    List<Decided> standing = standing();
    return standing.isEmpty() ? null : Review.of(standing.getLast());
  }

  /**
   * Whether its public part may be read by anyone: what was admitted stays so when it is merged.
   */
  public boolean isPublic() {
    return status() == Status.ADMITTED
        || (status() == Status.MERGED && admissions().findAny().isPresent());
  }

  /** Whether its words were ever made public. */
  public boolean wasPublic() {
    return decisions.stream().anyMatch(Decided.Admitted.class::isInstance);
  }

  /** Whether the plan owes its contributor an outcome. */
  public boolean awaitsOutcome() {
    return status() == Status.ADMITTED || status() == Status.MERGED;
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
            claveHash,
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
        holdsLetters() ? cleared.withLetter(RECEIPT, now) : cleared,
        new ContributionEvent.ContributionCleared());
  }

  private boolean holdsLetters() {
    return isSuspect() && arrival.suspicions().stream().anyMatch(Suspicion::holdsLetters);
  }

  Change<Contribution, ContributionEvent> admit(List<String> to, Instant now) {
    return Reviewing.admit(this, new Decided.Admitted(now, to));
  }

  Change<Contribution, ContributionEvent> dismiss(String reason, Instant now) {
    return Reviewing.dismiss(this, new Decided.NotAdmitted(now, reason));
  }

  Change<Contribution, ContributionEvent> dismissAfterAll(String reason, Instant now) {
    return Reviewing.dismissAfterAll(this, new Decided.NotAdmitted(now, reason));
  }

  Change<Contribution, ContributionEvent> forward(Decided.Forwarded to) {
    return Reviewing.forward(this, to);
  }

  Change<Contribution, ContributionEvent> withdraw(Instant now) {
    return status() == Status.WITHDRAWN
        ? Change.none(this)
        : Change.of(
            with(new Decided.Withdrawn(now)).withoutHeld(),
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
    Contribution after =
        status() == Status.WITHDRAWN ? this : with(new Decided.Withdrawn(now)).withoutHeld();
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
    return !awaitsOutcome() || written.equals(this) || (told != null && told >= version)
        ? Change.none(this)
        : Change.of(written.after(version), new ContributionEvent.OutcomeTold(version));
  }

  /** Asks for the letter about the last decision if it has waited since then, or for longer. */
  Change<Contribution, ContributionEvent> releaseLetter(Instant heldSince, Instant now) {
    Instant held = mailing.heldSince();
    return held == null || held.isAfter(heldSince)
        ? Change.none(this)
        : Change.of(
            copy(decisions, attachments, mailing.released(now)),
            new ContributionEvent.LetterReleased());
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
    return Change.of(
        copy(decisions, attachments, mailing.askedAgain(now)),
        new ContributionEvent.LettersAskedAgain(mailing.unconfirmed()));
  }

  private Stream<Decided.Admitted> admissions() {
    return standing().stream()
        .filter(Decided.Admitted.class::isInstance)
        .map(Decided.Admitted.class::cast);
  }

  /** Without an address, or without consent to letters, there is none. */
  Contribution withLetter(String template, Instant now) {
    return isWrittenTo()
        ? copy(decisions, attachments, mailing.asked(nextLetter(template, now)))
        : this;
  }

  /** The same with a letter that waits, for as long as what it tells can be taken back. */
  Contribution holdingLetter(String template, Instant now) {
    return isWrittenTo()
        ? copy(decisions, attachments, mailing.held(nextLetter(template, now)))
        : this;
  }

  /** Without the waiting letter about what was decided then. */
  Contribution withoutHeld(Instant decided) {
    return copy(decisions, attachments, mailing.withoutHeld(decided));
  }

  private Contribution withoutHeld() {
    return copy(decisions, attachments, mailing.withoutHeld());
  }

  /** Whether its contributor left an address and is written to. */
  boolean isWrittenTo() {
    String email = contributor.email();
    return email != null && !email.isBlank() && wantsLetters();
  }

  private Mailing.Letter nextLetter(String template, Instant now) {
    return new Mailing.Letter(letter(mailing.count() + 1), template, now);
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
        claveHash,
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
        claveHash,
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

package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gave to a call. It is received, reviewed once, and may be withdrawn by its owner at
 * any time, whatever was decided.
 *
 * @param decisions all of them, the oldest first
 * @param told the last version of the plan about which its contributor was written to; null before
 * @param visibility how much of it the public may read; null where nothing was ever kept from it
 * @param reach the telephone calls that were made about it; null where nobody was called
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
    @Nullable Integer told,
    @Nullable Visibility visibility,
    @Nullable Reach reach) {

  /** The letter that says what the plan made of it. */
  public static final String OUTCOME = "contribution-used";

  /** The letter that asks for a clarification. */
  public static final String CLARIFICATION = "contribution-clarification";

  /** The letter with a link to another clave, for somebody who lost theirs. */
  public static final String RECOVERY = "contribution-recovery";

  /** The letter that says that staff gave another clave in person. */
  public static final String CLAVE_GIVEN = "contribution-clave-given";

  static final int ATTACHMENTS = 5;

  /** Copies the lists, so that a contribution never changes. */
  public Contribution {
    decisions = List.copyOf(decisions);
    attachments = List.copyOf(attachments);
  }

  @Override
  public Visibility visibility() {
    return visibility == null ? Visibility.OPEN : visibility;
  }

  @Override
  public Reach reach() {
    return reach == null ? Reach.NONE : reach;
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

  /** When something was last decided about it or about what the public reads, or it came in. */
  public Instant changedAt() {
    Instant decided = decisions.isEmpty() ? arrival.at() : decisions.getLast().at();
    return Stream.of(decided, visibility().changedAt(), arrival.clearedAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(decided);
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
    boolean admitted = status() == Status.MERGED && admissions().findAny().isPresent();
    return !isErased() && (status() == Status.ADMITTED || admitted);
  }

  /** Whether its words and its person are gone; all that is counted stays. */
  public boolean isErased() {
    return !decisions.isEmpty() && decisions.getLast() instanceof Decided.Erased;
  }

  /** Whether its words were ever made public. */
  public boolean wasPublic() {
    return decisions.stream().anyMatch(Decided.Admitted.class::isInstance);
  }

  /** Whether the plan owes its contributor an outcome. */
  public boolean awaitsOutcome() {
    return !isErased() && (status() == Status.ADMITTED || status() == Status.MERGED);
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
    return ShownParts.forStaff(this);
  }

  /** As the public may read it: without the words and files that are kept from it. */
  public Contribution forPublic() {
    return visibility().isRestricted() ? PublicWords.of(this) : this;
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
    return Correspondence.received(this);
  }

  Change<Contribution, ContributionEvent> clear(Instant now) {
    return Correspondence.clear(this, now);
  }

  /** True while it waits in moderation, and nobody is written to about it. */
  boolean holdsLetters() {
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
    return Removal.withdraw(this, now);
  }

  Change<Contribution, ContributionEvent> takeBack(Instant now) {
    return Removal.takeBack(this, now);
  }

  Change<Contribution, ContributionEvent> erase(
      ErasureMeans means, @Nullable LocalDate asked, Instant now) {
    return Removal.erase(this, means, asked, now);
  }

  Change<Contribution, ContributionEvent> attach(Attachment attachment) {
    mustNotBeErased();
    if (status() != Status.RECEIVED && status() != Status.ADMITTED) {
      throw new NotOpenForReviewException(status());
    }
    if (attachments.stream().anyMatch(a -> a.sha256().equals(attachment.sha256()))) {
      return Change.none(this);
    }
    if (attachments.size() >= ATTACHMENTS) {
      throw new TooManyAttachmentsException();
    }
    List<Attachment> files = Stream.concat(attachments.stream(), Stream.of(attachment)).toList();
    Content says = status() == Status.RECEIVED ? content.documented() : content;
    return Change.of(
        copy().attachments(files).content(says).made(), new ContributionEvent.AttachmentAdded());
  }

  Change<Contribution, ContributionEvent> tell(int version, Instant now) {
    return Correspondence.tell(this, version, now);
  }

  Change<Contribution, ContributionEvent> releaseLetter(Instant heldSince, Instant now) {
    return Correspondence.release(this, heldSince, now);
  }

  Change<Contribution, ContributionEvent> confirmLetters(Set<String> messages) {
    return Correspondence.confirm(this, messages);
  }

  Change<Contribution, ContributionEvent> askForLettersAgain(Instant askedBefore, Instant now) {
    return Correspondence.askAgain(this, askedBefore, now);
  }

  void mustNotBeErased() {
    if (isErased()) {
      throw ProblemException.conflict("erased", "contribution.is-erased");
    }
  }

  private Stream<Decided.Admitted> admissions() {
    return standing().stream()
        .filter(Decided.Admitted.class::isInstance)
        .map(Decided.Admitted.class::cast);
  }

  ContributionCopy copy() {
    return new ContributionCopy(this);
  }

  Contribution with(Decided decided) {
    return copy().decided(decided).made();
  }

  Contribution with(Mailing letters) {
    return copy().mailing(letters).made();
  }

  Contribution with(Access opens) {
    return copy().access(opens).made();
  }
}

package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.KeptWords;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An application of a group with a project: a draft under a secret link until it is submitted, then
 * evaluated and decided on.
 *
 * @param projectCall the call for projects it belongs to
 * @param handedIn the submission; null while it is a draft
 * @param decisions all of them, the oldest first
 */
public record Application(
    String id,
    String call,
    String projectCall,
    Project project,
    Group group,
    List<Attachment> files,
    Start start,
    @Nullable HandedIn handedIn,
    List<Evaluation> evaluations,
    List<Conflict> conflicts,
    List<Decision> decisions,
    Mailing mailing) {

  static final int FILES = 5;

  /** Copies the lists, so that an application never changes. */
  public Application {
    files = List.copyOf(files);
    evaluations = List.copyOf(evaluations);
    conflicts = List.copyOf(conflicts);
    decisions = List.copyOf(decisions);
  }

  /** Its state. */
  public ApplicationState state() {
    if (handedIn == null) {
      return ApplicationState.DRAFT;
    }
    return decisions.isEmpty() ? ApplicationState.SUBMITTED : decisions.getLast().outcome();
  }

  /** Its folio; null while it is a draft. */
  public @Nullable String folio() {
    return handedIn == null ? null : handedIn.place().folio();
  }

  /** The promoters who have not accepted the project as it is now. */
  public List<Promoter> missing() {
    return group.missing(project.sha256());
  }

  /** The evaluations of those without a conflict of interest. */
  public List<Evaluation> counted() {
    return evaluations.stream().filter(each -> !hasConflict(each.evaluator())).toList();
  }

  /** True if this evaluator declared a conflict of interest. */
  public boolean hasConflict(String evaluator) {
    return conflicts.stream().anyMatch(each -> each.evaluator().equals(evaluator));
  }

  /** The mean of all evaluations that count; null while there are none. */
  public @Nullable Double score() {
    List<Evaluation> all = counted();
    return all.isEmpty()
        ? null
        : Weighted.rounded(all.stream().mapToDouble(Evaluation::total).average().orElseThrow());
  }

  Change<Application, ApplicationEvent> started() {
    Instant now = start.at();
    Edited begun = edited();
    group.promoters().forEach(each -> begun.asking(each, now));
    return Change.of(begun.made(), new ApplicationEvent.ApplicationStarted());
  }

  Change<Application, ApplicationEvent> imported() {
    return Change.of(this, new ApplicationEvent.ApplicationImported());
  }

  /** Changes the draft; promoters who accepted something else are asked again. */
  Change<Application, ApplicationEvent> change(Project project, Group to, Instant now) {
    mustBeDraft();
    Group group = to.boundTo(this.project.sha256());
    if (this.project.equals(project) && this.group.equals(to)) {
      return Change.none(this);
    }
    Edited copy = edited().saying(project).by(group).givingUpLetters();
    group
        .toAskAfter(this.group, this.project.sha256(), project.sha256())
        .forEach(each -> copy.asking(each, now));
    return Change.of(copy.made(), new ApplicationEvent.ApplicationChanged());
  }

  Change<Application, ApplicationEvent> attach(Attachment file) {
    mustBeDraft();
    if (files.stream().anyMatch(each -> each.sha256().equals(file.sha256()))) {
      return Change.none(this);
    }
    if (files.size() >= FILES) {
      throw ProblemException.invalid("file", "project.too-many-files", FILES);
    }
    return Change.of(
        edited().files(and(files, file)).made(), new ApplicationEvent.ApplicationChanged());
  }

  Change<Application, ApplicationEvent> detach(String file) {
    mustBeDraft();
    List<Attachment> left = files.stream().filter(each -> !each.id().equals(file)).toList();
    return left.size() == files.size()
        ? Change.none(this)
        : Change.of(edited().files(left).made(), new ApplicationEvent.ApplicationChanged());
  }

  /**
   * Stores a promoter's acceptance of the present text, once.
   *
   * @param read the fingerprint of the text that they read; null for the present one
   * @throws ProblemException 409 if the text has changed since
   */
  Change<Application, ApplicationEvent> accept(int promoter, @Nullable String read, Instant now) {
    mustBeDraft();
    project.mustStillSay(read);
    if (group.numbered(promoter).orElseThrow().accepted(project.sha256())) {
      return Change.none(this);
    }
    return Change.of(
        edited().by(group.accepting(promoter, project.sha256(), now)).made(),
        new ApplicationEvent.PromoterAccepted());
  }

  Change<Application, ApplicationEvent> submit(Allotted place, Instant now) {
    Completeness.check(this);
    Edited copy = edited().handedIn(HandedIn.now(place, now));
    if (!start.wantsLetters()) {
      // With that purpose the contribution's own receipt is sent.
      copy.telling(new Letter(Letter.RECEIPT, Promoter.LEADER), now);
    }
    return Change.of(copy.made(), new ApplicationEvent.ApplicationSubmitted());
  }

  /** Its owner withdrew what it became: its words and people are hidden, all numbers stay. */
  Change<Application, ApplicationEvent> withdraw(Instant now) {
    if (handedIn == null || handedIn.withdrawnAt() != null) {
      return Change.none(this);
    }
    return Change.of(
        edited().handedIn(handedIn.withdrawn(now)).made(),
        new ApplicationEvent.ApplicationWithdrawn());
  }

  /**
   * Erases its words, its people, its files and what was written about them; the scores and how it
   * was decided stay, and so do all numbers.
   */
  Change<Application, ApplicationEvent> erase(Instant now) {
    if (handedIn == null || project.title().equals(handedIn.place().folio())) {
      return Change.none(this);
    }
    Edited blank =
        edited()
            .saying(project.erased(handedIn.place().folio()))
            .by(group.unnamed())
            .files(List.of())
            .conflicts(conflicts.stream().map(Conflict::withoutWords).toList())
            .decisions(decisions.stream().map(Decision::withoutWords).toList())
            .mailing(mailing.givenUp());
    HandedIn hidden = handedIn.withdrawnAt() == null ? handedIn.withdrawn(now) : handedIn;
    return Change.of(blank.handedIn(hidden).made(), new ApplicationEvent.ApplicationErased());
  }

  /** The application as others than its promoters may read it. */
  public Application shown() {
    if (handedIn == null || handedIn.withdrawnAt() == null) {
      return this;
    }
    return edited()
        .saying(project.erased(handedIn.place().folio()))
        .by(group.unnamed())
        .files(List.of())
        .made();
  }

  /** The same as the public may read it. */
  Application shown(KeptWords kept) {
    Project said = project.shown(folio(), kept);
    return said.equals(project) ? this : edited().saying(said).made();
  }

  Change<Application, ApplicationEvent> filed() {
    if (handedIn == null || handedIn.owedAt() == null) {
      return Change.none(this);
    }
    return Change.of(
        edited().handedIn(handedIn.filed()).made(), new ApplicationEvent.ApplicationFiled());
  }

  /** Stores an evaluation, which replaces an earlier one by the same evaluator. */
  Change<Application, ApplicationEvent> evaluate(Evaluation found) {
    mustBeJudgedBy(found.evaluator());
    if (!state().isEvaluated()) {
      throw ProblemException.conflict("not-evaluated", "project.not-evaluated");
    }
    if (evaluations.stream().anyMatch(found::saysTheSame)) {
      return Change.none(this);
    }
    List<Evaluation> others =
        evaluations.stream().filter(each -> !each.evaluator().equals(found.evaluator())).toList();
    return Change.of(
        edited().evaluations(and(others, found)).made(),
        new ApplicationEvent.ApplicationEvaluated());
  }

  /** Stores a conflict; an earlier evaluation stays stored and no longer counts. */
  Change<Application, ApplicationEvent> declare(Conflict conflict) {
    if (hasConflict(conflict.evaluator())) {
      return Change.none(this);
    }
    return Change.of(
        edited().conflicts(and(conflicts, conflict)).made(),
        new ApplicationEvent.ConflictDeclared());
  }

  /**
   * Decides; the same decision again changes nothing.
   *
   * @throws ProblemException 403 with a conflict of interest; 422 without a reason; 409 if the
   *     state does not allow this decision
   */
  Change<Application, ApplicationEvent> decide(Decision decision) {
    mustBeJudgedBy(decision.by());
    if (decision.reason().isBlank()) {
      throw ProblemException.invalid("reason", "project.reason-missing");
    }
    if (!decisions.isEmpty()
        && decisions.getLast().outcome() == decision.outcome()
        && decisions.getLast().reason().equals(decision.reason())) {
      return Change.none(this);
    }
    if (!state().leadsTo(decision.outcome())) {
      throw ProblemException.conflict(
          "does-not-follow",
          "project.does-not-follow",
          Sentence.of("project.state." + state().wire()));
    }
    List<Decision> all = and(decisions, decision);
    return Change.of(
        edited()
            .decisions(all)
            .telling(new Letter(Letter.DECISION, all.size()), decision.at())
            .made(),
        new ApplicationEvent.ApplicationDecided());
  }

  /**
   * Checks that the evaluator has no conflict of interest.
   *
   * @throws ProblemException 403
   */
  void mustBeJudgedBy(String evaluator) {
    if (hasConflict(evaluator)) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "conflict-declared", "project.conflicted");
    }
  }

  void mustBeDraft() {
    if (handedIn != null) {
      throw ProblemException.conflict("submitted", "project.submitted-already");
    }
  }

  private Edited edited() {
    return new Edited(this);
  }

  private static <T> List<T> and(List<T> earlier, T last) {
    return Stream.concat(earlier.stream(), Stream.of(last)).toList();
  }
}

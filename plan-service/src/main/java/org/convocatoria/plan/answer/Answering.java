package org.convocatoria.plan.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Standing;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers contributions, several at once where the same words hold for all of them. */
@Service
public class Answering {

  /** Today is no date that has passed, wherever the process is. */
  private static final ZoneOffset WHERE_DAYS_END_LAST = ZoneOffset.ofHours(-12);

  private final Answers answers;
  private final Evidence evidence;
  private final Clock clock;

  Answering(Answers answers, Evidence evidence, Clock clock) {
    this.answers = answers;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** What is to be said, to whichever contributions. */
  record Wording(
      AnswerKind answer, String reason, @Nullable LocalDate by, @Nullable String authority) {}

  /**
   * Gives an answer for somebody who answers for a table of each of the contributions.
   *
   * @throws ProblemException naming each folio that may not be answered (422), or where one lies on
   *     the tables of others (403)
   */
  public List<Answer> give(Giving giving, Caller caller) {
    List<Contribution> contributions = answerable(giving.folios());
    contributions.forEach(each -> mayAnswer(caller, each));
    return answer(contributions, giving.wording(), caller.name());
  }

  /** One of the contribution's tables must be the caller's. */
  private static void mayAnswer(Caller caller, Contribution contribution) {
    if (contribution.tables().stream().noneMatch(caller::hasTable)) {
      caller.mustHaveTable(contribution.tables().stream().findFirst().orElse("-"));
    }
  }

  private List<Contribution> answerable(List<String> folios) {
    List<Contribution> found = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < folios.size(); i++) {
      var known = evidence.contribution(folios.get(i)).filter(Answering::owedAnAnswer);
      if (known.isPresent()) {
        found.add(known.get());
      } else {
        errors.add(FieldError.of("folios." + i, "evidence.not-admitted"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return found;
  }

  /** Gives all of them this answer; each records how many there are. */
  private List<Answer> answer(List<Contribution> contributions, Wording wording, String actor) {
    check(wording);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return contributions.stream()
        .map(to -> answers.give(answer(to, wording, contributions.size(), now), actor))
        .toList();
  }

  private static Answer answer(Contribution to, Wording wording, int common, Instant now) {
    LocalDate by = wording.by();
    return new Answer(
        Answer.idOf(to.call(), to.folio()),
        to.call(),
        to.folio(),
        to.id(),
        wording.answer(),
        wording.reason(),
        by == null ? null : by.toString(),
        wording.authority(),
        common,
        now,
        1);
  }

  /** Review answers what it does not admit; a withdrawn one expects no answer. */
  private static boolean owedAnAnswer(Contribution contribution) {
    return contribution.standing() == Standing.ADMITTED;
  }

  private void check(Wording wording) {
    boolean underStudy = wording.answer() == AnswerKind.UNDER_STUDY;
    LocalDate by = wording.by();
    if (underStudy != (by != null)) {
      throw ProblemException.invalid("by", "answer.date-if-under-study");
    }
    if (by != null && by.isBefore(LocalDate.ofInstant(clock.instant(), WHERE_DAYS_END_LAST))) {
      throw ProblemException.invalid("by", "answer.date-past");
    }
    if ((wording.answer() == AnswerKind.FORWARDED) != (wording.authority() != null)) {
      throw ProblemException.invalid("authority", "answer.authority-if-forwarded");
    }
  }
}

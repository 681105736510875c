package org.convocatoria.plan.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.answer.Answers;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.evidence.Standing;
import org.convocatoria.plan.evidence.Words;
import org.springframework.stereotype.Service;

/** Goes through everything received up to a moment and finds what nobody has dealt with. */
@Service
class Gate {

  static final int LISTED = 200;
  private static final int PAGE = 500;

  private final Evidence evidence;
  private final Answers answers;

  Gate(Evidence evidence, Answers answers) {
    this.evidence = evidence;
    this.answers = answers;
  }

  GateReport review(String call, Instant until, Set<String> used, boolean allKnown) {
    Findings findings =
        new Findings(
            Tally.ofReview(
                evidence.inState(call, "forwarded", until),
                evidence.inState(call, "notAdmitted", until)));
    String after = "";
    List<Contribution> page;
    do {
      page = evidence.unsettled(call, until, after, PAGE);
      Map<String, AnswerKind> given =
          answers.among(call, page.stream().map(Contribution::folio).toList());
      page.forEach(each -> findings.add(each, used, given));
      after = page.isEmpty() ? after : page.getLast().folio();
    } while (page.size() == PAGE);
    return GateReport.of(named(findings.listed), findings.count, !allKnown, findings.tally);
  }

  private List<GateReport.Unanswered> named(List<Contribution> unanswered) {
    Map<String, Words> words = evidence.words(unanswered);
    return unanswered.stream()
        .map(
            each -> {
              Words said = words.get(each.id());
              return new GateReport.Unanswered(
                  each.folio(),
                  each.standing() == Standing.IN_REVIEW ? Missing.REVIEW : Missing.ANSWER,
                  said == null ? null : said.title());
            })
        .toList();
  }

  /** What one pass over the evidence has found so far. */
  private static final class Findings {

    private final List<Contribution> listed = new ArrayList<>();
    private long count;
    private Tally tally;

    Findings(Tally start) {
      this.tally = start;
    }

    void add(Contribution each, Set<String> used, Map<String, AnswerKind> given) {
      AnswerKind answer = given.get(each.folio());
      boolean isUsed = used.contains(each.folio());
      if (Missing.of(each.standing(), isUsed, answer != null).isPresent()) {
        count++;
        if (listed.size() < LISTED) {
          listed.add(each);
        }
      } else if (isUsed) {
        tally = tally.plusCited();
      } else if (answer != null) {
        tally = tally.plus(answer);
      }
    }
  }
}

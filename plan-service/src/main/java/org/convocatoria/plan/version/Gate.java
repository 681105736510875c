package org.convocatoria.plan.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    Findings findings = findings(call, until, used);
    return GateReport.of(
        named(findings.listed), findings.toReview + findings.toAnswer, !allKnown, findings.tally);
  }

  Progress progress(String call, Instant until, Set<String> used) {
    Findings findings = findings(call, until, used);
    return new Progress(
        findings.tally,
        findings.toReview,
        findings.toAnswer,
        List.copyOf(findings.tables.values()));
  }

  private Findings findings(String call, Instant until, Set<String> used) {
    Findings findings =
        new Findings(
            Tally.ofReview(
                evidence.inState(call, "forwarded", until),
                evidence.inState(call, "notAdmitted", until)));
    String after = "";
    List<Contribution> page;
    do {
      page = evidence.unsettled(call, until, after, PAGE);
      Map<String, Contribution> ends =
          evidence.standingFor(
              page.stream().filter(each -> each.standing() == Standing.MERGED).toList());
      Map<String, AnswerKind> given = answers.among(call, folios(page, ends.values()));
      page.forEach(each -> findings.add(each, ends.getOrDefault(each.folio(), each), used, given));
      after = page.isEmpty() ? after : page.getLast().folio();
    } while (page.size() == PAGE);
    return findings;
  }

  private static List<String> folios(Collection<Contribution> page, Collection<Contribution> ends) {
    return Stream.concat(page.stream(), ends.stream()).map(Contribution::folio).distinct().toList();
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
    private final Map<String, Progress.OfTable> tables = new TreeMap<>();
    private long toReview;
    private long toAnswer;
    private Tally tally;

    Findings(Tally start) {
      this.tally = start;
    }

    /** What was merged has the use, or the answer, of the one that stands for it. */
    void add(Contribution each, Contribution end, Set<String> used, Map<String, AnswerKind> given) {
      AnswerKind own = given.get(each.folio());
      AnswerKind answer = own == null ? given.get(end.folio()) : own;
      boolean isUsed = used.contains(each.folio()) || used.contains(end.folio());
      Optional<Missing> missing = Missing.of(each.standing(), isUsed, answer != null);
      missing.ifPresent(what -> addMissing(each, what));
      if (missing.isEmpty() && isUsed) {
        tally = tally.plusCited();
      } else if (missing.isEmpty() && answer != null) {
        tally = tally.plus(answer);
      }
      if (each.standing() == Standing.ADMITTED) {
        each.tables().forEach(table -> addTo(table, missing.isEmpty()));
      }
    }

    private void addMissing(Contribution each, Missing what) {
      switch (what) {
        case REVIEW -> toReview++;
        case ANSWER -> toAnswer++;
      }
      if (listed.size() < LISTED) {
        listed.add(each);
      }
    }

    private void addTo(String table, boolean done) {
      tables.merge(
          table,
          new Progress.OfTable(table, 1, done ? 1 : 0),
          (all, one) ->
              new Progress.OfTable(table, all.total() + one.total(), all.done() + one.done()));
    }
  }
}

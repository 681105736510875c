package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Service;

/** The first review: a contribution goes to its tables, to another authority, or no further. */
@Service
public class Triage {

  private final Contributions contributions;
  private final Calls calls;
  private final Clock clock;

  Triage(Contributions contributions, Calls calls, Clock clock) {
    this.contributions = contributions;
    this.calls = calls;
    this.clock = clock;
  }

  /** Turns it over to one or more tables; its text becomes public. */
  public Contribution admit(Folio folio, List<String> tables, String actor) {
    List<String> to = tables.stream().distinct().toList();
    return contributions.change(folio, actor, c -> c.admit(known(to, c), now())).state();
  }

  /** Takes it out of moderation, to where all others wait for review. */
  public Contribution clear(Folio folio, String actor) {
    return contributions.change(folio, actor, c -> c.clear(now())).state();
  }

  /** Does not admit what nothing was decided on; the contributor reads the reason. */
  public Contribution dismiss(Folio folio, String reason, String actor) {
    return contributions.change(folio, actor, c -> c.dismiss(reason, now())).state();
  }

  /** The same, also of what was admitted already; the story tells both decisions. */
  public Contribution dismissAfterAll(Folio folio, String reason, String actor) {
    return contributions.change(folio, actor, c -> c.dismissAfterAll(reason, now())).state();
  }

  /** Sends it to the authority that can act on it. */
  public Contribution forward(
      Folio folio, String authority, String reference, LocalDate date, String actor) {
    Decided.Forwarded to = new Decided.Forwarded(now(), authority, reference, date);
    return contributions.change(folio, actor, c -> c.forward(to)).state();
  }

  /**
   * Carries a decision out as a part of one on several at once; what is a part of it already stays
   * as it is.
   */
  Contribution decide(String folio, Decision decision, String batch, String actor) {
    return contributions
        .change(
            Folio.parse(folio).orElseThrow(() -> new UnknownFolioException(folio)),
            actor,
            c -> isPart(c, batch) ? Change.none(c) : decided(c, decision, batch))
        .state();
  }

  private Change<Contribution, ContributionEvent> decided(
      Contribution c, Decision decision, String batch) {
    Instant now = now();
    return switch (decision) {
      case Decision.Admission(List<String> tables) ->
          Reviewing.admit(c, new Decided.Admitted(now, known(orSuggested(tables, c), c), batch));
      case Decision.Dismissal(String reason) ->
          Reviewing.dismiss(c, new Decided.NotAdmitted(now, reason, batch));
      case Decision.Forwarding(String authority, String reference, LocalDate date) ->
          Reviewing.forward(c, new Decided.Forwarded(now, authority, reference, date, batch));
    };
  }

  private static boolean isPart(Contribution c, String batch) {
    return c.decisions().stream()
        .anyMatch(each -> each instanceof Decided.Reviewed r && batch.equals(r.batch()));
  }

  private static List<String> orSuggested(List<String> tables, Contribution c) {
    if (!tables.isEmpty()) {
      return tables.stream().distinct().toList();
    }
    String suggested = c.content().suggestedTable();
    if (suggested == null || suggested.isEmpty()) {
      throw ProblemException.invalid("tables", "contribution.no-suggestion");
    }
    return List.of(suggested);
  }

  private List<String> known(List<String> tables, Contribution contribution) {
    Call call = calls.of(contribution.call());
    if (!tables.stream().allMatch(table -> call.table(table).isPresent())) {
      throw ProblemException.invalid("tables", "contribution.tables-of-the-call");
    }
    return tables;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package org.convocatoria.submission.contribution.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Clarifying;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.Counts;
import org.convocatoria.submission.contribution.Decision;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.Intake;
import org.convocatoria.submission.contribution.Merges;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.Submission;
import org.convocatoria.submission.contribution.Triage;
import org.convocatoria.submission.contribution.Undoing;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of the review: the queue, one contribution, and the decisions. */
@RestController
@RequestMapping("/api/staff")
class ReviewController {

  private final Registry registry;
  private final Triage triage;
  private final Intake intake;
  private final Clarifying clarifying;
  private final Merges merges;
  private final Undoing undoing;

  ReviewController(
      Registry registry,
      Triage triage,
      Intake intake,
      Clarifying clarifying,
      Merges merges,
      Undoing undoing) {
    this.clarifying = clarifying;
    this.merges = merges;
    this.undoing = undoing;
    this.registry = registry;
    this.triage = triage;
    this.intake = intake;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/contributions")
  Listing<ContributionLine> queue(
      @RequestParam(name = "state", required = false) @Nullable String state,
      @RequestParam(name = "table", required = false) @Nullable String table,
      @RequestParam(name = "form", required = false) @Nullable String form,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
      @RequestParam(name = "suspect", required = false) @Nullable Boolean suspect,
      Caller caller) {
    Status of = status(state);
    ContributionQuery all =
        ContributionQuery.ofQueue(of, table, form, words, cursor, PersonalData.reader(caller));
    ContributionQuery query = suspect == null ? all : all.suspect(suspect);
    return Listing.of(
        registry.page(query, Listing.PAGE + 1),
        each -> ContributionLine.of(PersonalData.reading(caller, each)),
        registry.count(query),
        registry.byStatus(query).orElse(null));
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/contributions/{folio}")
  WholeContribution one(@PathVariable("folio") String folio, Caller caller) {
    Contribution found = PersonalData.mustRead(caller, registry.mustFind(folio));
    return WholeContribution.of(
        found,
        PersonalData.shown(caller, found),
        merges.into(found).stream().map(Contribution::folio).toList(),
        undoing.of(found).map(WholeContribution.Undo::of).orElse(null));
  }

  @Allowed("coordinator")
  @PostMapping("/contributions")
  ResponseEntity<ReceiptView> capture(
      @ValidBody("contribution-capture") Submission submission,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller,
      Locale language) {
    String channel = submission.channel() == null ? "counter" : submission.channel();
    return ReceiptView.created(
        intake.receive(
            submission,
            IdempotencyKey.of(key),
            Intake.Door.desk(channel, caller.name(), language)));
  }

  @Allowed("coordinator")
  @PostMapping("/contributions/{folio}/admission")
  ContributionLine admit(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-admission") Decision.Admission admission,
      Caller caller) {
    return ContributionLine.of(triage.admit(folio(folio), admission.tables(), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/contributions/{folio}/dismissal")
  ContributionLine dismiss(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-dismissal") Decision.Dismissal dismissal,
      Caller caller) {
    return ContributionLine.of(
        triage.dismissAfterAll(folio(folio), dismissal.reason(), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/contributions/{folio}/clearing")
  ContributionLine clear(@PathVariable("folio") String folio, Caller caller) {
    return ContributionLine.of(triage.clear(folio(folio), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/contributions/{folio}/forwarding")
  ContributionLine forward(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-forwarding") Decision.Forwarding to,
      Caller caller) {
    return ContributionLine.of(
        triage.forward(folio(folio), to.authority(), to.reference(), to.date(), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/contributions/{folio}/clarification")
  Asked clarify(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-clarification") Clarifying.Question question,
      Caller caller) {
    return Asked.of(clarifying.ask(folio(folio), question, caller.name()));
  }

  /** A contribution that waits for an answer, and the last day for it. */
  record Asked(String folio, String state, LocalDate due) {

    static Asked of(Contribution c) {
      return new Asked(c.folio(), Clarification.word(c), Clarification.of(c).getLast().due());
    }
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/totals")
  StaffTotals totals(
      @RequestParam(name = "by", defaultValue = "table,form,municipality,kind,state")
          List<String> by) {
    List<Registry.Dimension> wanted = by.stream().map(ReviewController::dimension).toList();
    Counts counts = registry.totals(null);
    Map<String, List<Count>> parts = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      parts.put(by.get(i), Count.of(counts.by(wanted.get(i))));
    }
    return new StaffTotals(counts.total(), parts);
  }

  /** How many came in, in all and by what was asked for. */
  record StaffTotals(long total, Map<String, List<Count>> by) {}

  private static Folio folio(String typed) {
    return Folio.parse(typed).orElseThrow(() -> new UnknownFolioException(typed));
  }

  private static @Nullable Status status(@Nullable String wire) {
    return wire == null || wire.isBlank() ? null : Status.asked("state", wire);
  }

  private static Registry.Dimension dimension(String name) {
    try {
      return Registry.Dimension.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw ProblemException.invalid("by", "contribution.unknown-dimension");
    }
  }
}

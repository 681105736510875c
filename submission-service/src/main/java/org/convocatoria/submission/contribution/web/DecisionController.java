package org.convocatoria.submission.contribution.web;

import java.util.List;
import java.util.Locale;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.contribution.DecidingTogether;
import org.convocatoria.submission.contribution.Decision;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.Merging;
import org.convocatoria.submission.contribution.Undoing;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of decisions on several contributions at once, of merging, and of taking back. */
@RestController
@RequestMapping("/api/staff")
class DecisionController {

  private final DecidingTogether together;
  private final Undoing undoing;
  private final Merging merging;
  private final MessageSource words;

  DecisionController(
      DecidingTogether together, Undoing undoing, Merging merging, MessageSource words) {
    this.together = together;
    this.undoing = undoing;
    this.merging = merging;
    this.words = words;
  }

  /** What came of each, and the id by which it is taken back. */
  record Outcome(String undo, List<String> done, List<Refused> refused) {}

  /** A contribution on which nothing was done, and why. */
  record Refused(String folio, String reason) {}

  @Allowed("coordinator")
  @PostMapping("/contributions/decisions")
  Outcome decide(
      @ValidBody("contribution-decisions") Decisions asked,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller,
      Locale language) {
    DecidingTogether.Outcome outcome =
        together.decide(asked.folios(), asked.taken(), IdempotencyKey.of(key), caller.name());
    return new Outcome(outcome.undo(), outcome.done(), refused(outcome.refused(), language));
  }

  @Allowed("coordinator")
  @PostMapping("/undo/{undo}")
  Outcome undo(@PathVariable("undo") String undo, Caller caller, Locale language) {
    Undoing.Outcome outcome = undoing.undo(undo, caller.name());
    return new Outcome(undo, outcome.done(), refused(outcome.refused(), language));
  }

  @Allowed("coordinator")
  @PostMapping("/contributions/{folio}/merge")
  ContributionLine merge(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-merge") Decision.Merge merge,
      Caller caller) {
    Folio of = Folio.parse(folio).orElseThrow(() -> new UnknownFolioException(folio));
    return ContributionLine.of(merging.merge(of, merge, caller.name()));
  }

  private List<Refused> refused(List<DecidingTogether.Refused> all, Locale language) {
    return all.stream()
        .map(each -> new Refused(each.folio(), each.reason().in(language, words)))
        .toList();
  }
}

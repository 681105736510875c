package org.convocatoria.submission.contribution.web;

import java.util.List;
import java.util.Locale;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.contribution.AsOf;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.Counts;
import org.convocatoria.submission.contribution.Intake;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.Submission;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receiving contributions, and the registry of what was admitted. */
@RestController
class ContributionController {

  private final Intake intake;
  private final Registry registry;

  ContributionController(Intake intake, Registry registry) {
    this.intake = intake;
    this.registry = registry;
  }

  @Open
  @PostMapping("/api/contributions")
  ResponseEntity<ReceiptView> contribute(
      @ValidBody("contribution") Submission submission,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "Convocatoria-Channel", required = false) @Nullable String channel,
      Locale language) {
    String through = "web".equals(channel) ? "web" : "api";
    Receipt receipt =
        intake.receive(submission, IdempotencyKey.of(key), Intake.Door.open(through, language));
    return ReceiptView.created(receipt);
  }

  @Open
  @GetMapping("/api/contributions")
  Listing<PublicContribution> registry(
      @RequestParam(name = "table", required = false) @Nullable String table,
      @RequestParam(name = "form", required = false) @Nullable String form,
      @RequestParam(name = "municipality", required = false) @Nullable String municipality,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "cursor", required = false) @Nullable Long cursor) {
    ContributionQuery query =
        ContributionQuery.ofRegistry(table, form, municipality, words, cursor)
            .admittedUntil(AsOf.end(asOf, registry.zone()));
    return Listing.of(
        registry.page(query, Listing.PAGE + 1),
        PublicContribution::of,
        registry.count(query),
        null);
  }

  @Open
  @GetMapping("/api/contributions/{folio}")
  PublicContribution one(@PathVariable("folio") String folio) {
    return registry
        .findPublic(folio)
        .map(PublicContribution::of)
        .orElseThrow(() -> new UnknownFolioException(folio));
  }

  @Open
  @GetMapping("/api/totals")
  Totals totals() {
    Counts admitted = registry.totals(Status.ADMITTED);
    return new Totals(
        admitted.total(),
        Count.of(admitted.by(Registry.Dimension.TABLE)),
        Count.of(admitted.by(Registry.Dimension.FORM)),
        Count.of(admitted.by(Registry.Dimension.MUNICIPALITY)));
  }

  /** How many were admitted, in all and of what. */
  record Totals(long total, List<Count> tables, List<Count> forms, List<Count> municipalities) {}
}

package org.convocatoria.submission.contribution.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.service.request.PresentOnly;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionQuery;
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

  static final int PAGE = 50;

  private final Intake intake;
  private final Registry registry;

  ContributionController(Intake intake, Registry registry) {
    this.intake = intake;
    this.registry = registry;
  }

  @Open
  @PostMapping("/api/contributions")
  ResponseEntity<Map<String, Object>> contribute(
      @ValidBody("contribution") Submission submission,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "Convocatoria-Channel", required = false) @Nullable String channel,
      Locale language) {
    String through = "web".equals(channel) ? "web" : "api";
    Receipt receipt =
        intake.receive(submission, IdempotencyKey.of(key), Intake.Door.open(through, language));
    return receipt(receipt);
  }

  @Open
  @GetMapping("/api/contributions")
  Map<String, Object> registry(
      @RequestParam(name = "table", required = false) @Nullable String table,
      @RequestParam(name = "form", required = false) @Nullable String form,
      @RequestParam(name = "municipality", required = false) @Nullable String municipality,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      @RequestParam(name = "cursor", required = false) @Nullable Long cursor) {
    PresentOnly.check(asOf);
    ContributionQuery query =
        ContributionQuery.ofRegistry(table, form, municipality, words, cursor);
    List<Contribution> found = registry.page(query, PAGE + 1);
    Map<String, Object> page = page(found, ContributionViews::publicPart);
    page.put("total", registry.count(query));
    return page;
  }

  @Open
  @GetMapping("/api/contributions/{folio}")
  Map<String, Object> one(@PathVariable("folio") String folio) {
    return registry
        .find(folio)
        .filter(Contribution::isPublic)
        .map(ContributionViews::publicPart)
        .orElseThrow(() -> new UnknownFolioException(folio));
  }

  @Open
  @GetMapping("/api/totals")
  Map<String, Object> totals() {
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("total", registry.byStatus().getOrDefault(Status.ADMITTED.wire(), 0L));
    totals.put("tables", counts(Registry.Dimension.TABLE));
    totals.put("forms", counts(Registry.Dimension.FORM));
    totals.put("municipalities", counts(Registry.Dimension.MUNICIPALITY));
    return totals;
  }

  private List<Map<String, Object>> counts(Registry.Dimension dimension) {
    return ContributionViews.counts(registry.totals(dimension, Status.ADMITTED));
  }

  static ResponseEntity<Map<String, Object>> receipt(Receipt receipt) {
    String story = "/api/folios/" + receipt.folio();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("folio", receipt.folio());
    body.put("clave", receipt.clave());
    body.put("state", receipt.state());
    body.put(
        "links",
        Map.of(
            "self", story,
            "story", "/folio/" + receipt.folio(),
            "attachments", "/api/contributions/" + receipt.folio() + "/attachments"));
    return ResponseEntity.created(URI.create(story)).body(body);
  }

  /** A page of what was found; one more than a page says that there is another. */
  static Map<String, Object> page(
      List<Contribution> found, Function<Contribution, Map<String, Object>> view) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", found.stream().limit(PAGE).map(view).toList());
    if (found.size() > PAGE) {
      page.put("next", Long.toString(found.get(PAGE - 1).number()));
    }
    return page;
  }
}

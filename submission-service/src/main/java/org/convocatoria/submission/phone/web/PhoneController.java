package org.convocatoria.submission.phone.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.Owed;
import org.convocatoria.submission.contribution.PhoneCall;
import org.convocatoria.submission.contribution.Phoning;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.convocatoria.submission.phone.CallToMake;
import org.convocatoria.submission.phone.CallsToMake;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls that are to be made, and those that were made about a contribution. */
@RestController
class PhoneController {

  private final CallsToMake toMake;
  private final Phoning phoning;

  PhoneController(CallsToMake toMake, Phoning phoning) {
    this.toMake = toMake;
    this.phoning = phoning;
  }

  /** All calls, page by page. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listing(List<Line> items, long total, @Nullable String next) {}

  /** Somebody to call. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String folio,
      String title,
      @Nullable String name,
      @Nullable String organisation,
      @Nullable String telephone,
      Instant since,
      Owed.About about,
      Bilingual say,
      @Nullable Instant undoUntil,
      List<Made> calls) {

    static Line of(CallToMake call) {
      Contributor by = call.of().contributor();
      return new Line(
          call.of().folio(),
          call.of().content().title(),
          by.name(),
          by.organisation(),
          by.telephone(),
          call.owed().since(),
          call.owed().about(),
          call.say(),
          call.undoUntil(),
          Made.all(call.of()));
    }
  }

  /** A call that was made. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Made(
      Instant at, String by, Owed.About about, PhoneCall.Outcome outcome, @Nullable String note) {

    static List<Made> all(Contribution c) {
      return c.reach().calls().stream()
          .map(each -> new Made(each.at(), each.by(), each.about(), each.outcome(), each.note()))
          .toList();
    }
  }

  /**
   * All calls about a contribution.
   *
   * @param owed what is still to be told; null where nothing is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Calls(
      String folio,
      List<Made> calls,
      Owed.@Nullable About owed,
      List<Clarification> clarifications) {

    static Calls of(Contribution c) {
      return new Calls(
          c.folio(), Made.all(c), Owed.of(c).map(Owed::about).orElse(null), Clarification.of(c));
    }
  }

  @Allowed({"coordinator", "director"})
  @GetMapping("/api/staff/calls-to-make")
  Listing toMake(@RequestParam(name = "after", defaultValue = "") String after) {
    CallsToMake.Part part = toMake.page(after);
    return new Listing(part.items().stream().map(Line::of).toList(), part.total(), part.next());
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/api/staff/contributions/{folio}/calls")
  @ResponseStatus(HttpStatus.CREATED)
  Calls record(
      @PathVariable("folio") String folio,
      @ValidBody("phone-call-recording") Phoning.Made made,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Folio of = Folio.parse(folio).orElseThrow(() -> new UnknownFolioException(folio));
    return Calls.of(phoning.record(of, made, IdempotencyKey.of(key), caller.name()));
  }
}

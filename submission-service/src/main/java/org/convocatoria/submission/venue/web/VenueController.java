package org.convocatoria.submission.venue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.venue.GivingCodes;
import org.convocatoria.submission.venue.Venue;
import org.convocatoria.submission.venue.VenueRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The codes of venues: given out, listed and revoked by staff, and checked by the gateway. */
@RestController
class VenueController {

  private final GivingCodes codes;
  private final Clock clock;

  VenueController(GivingCodes codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** A venue for staff; its code stands in the response that gives it out, and nowhere else. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String id,
      String name,
      Instant issuedAt,
      Instant until,
      @Nullable Instant revokedAt,
      boolean good,
      @Nullable String code) {}

  /** All venues. */
  record Listing(List<Line> items) {}

  /** A venue whose code is good. */
  record Good(String id, Instant until) {}

  @Allowed({"coordinator", "director", "administrator", "auditor"})
  @GetMapping("/api/staff/venues")
  Listing all() {
    return new Listing(codes.all().stream().map(each -> line(each, null)).toList());
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/venues")
  @ResponseStatus(HttpStatus.CREATED)
  Line give(
      @ValidBody("venue-giving") VenueRequest asked,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    GivingCodes.Given given = codes.give(asked, IdempotencyKey.of(key), caller.name());
    return line(given.venue(), given.code());
  }

  @Allowed("coordinator")
  @PostMapping("/api/staff/venues/{id}/revocation")
  Line revoke(@PathVariable("id") String id, Caller caller) {
    return line(codes.revoke(id, caller.name()), null);
  }

  /** The gateway asks; nobody outside can. */
  @Open
  @GetMapping("/api/venue")
  Good good(@RequestHeader(name = "Convocatoria-Venue", required = false) @Nullable String code) {
    Venue venue =
        codes.good(code).orElseThrow(() -> ProblemException.notFound("venue.unknown-code"));
    return new Good(venue.id(), venue.until());
  }

  private Line line(Venue venue, @Nullable String code) {
    return new Line(
        venue.id(),
        venue.name(),
        venue.issuedAt(),
        venue.until(),
        venue.revokedAt(),
        venue.isGood(clock.instant()),
        code);
  }
}

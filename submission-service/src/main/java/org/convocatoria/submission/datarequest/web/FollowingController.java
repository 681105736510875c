package org.convocatoria.submission.datarequest.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Following;
import org.convocatoria.submission.datarequest.RequestLinks;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff note of a request, and what they grant its agency. */
@RestController
@RequestMapping("/api/staff/requests/{id}")
class FollowingController {

  private final Following following;
  private final RequestLinks links;
  private final Calls calls;
  private final Clock clock;

  FollowingController(Following following, RequestLinks links, Calls calls, Clock clock) {
    this.following = following;
    this.links = links;
    this.calls = calls;
    this.clock = clock;
  }

  /** A request and its link. */
  record Linked(String id, String agency, String link) {}

  @Allowed("coordinator")
  @PostMapping("/acknowledgement")
  RequestLine acknowledge(
      @PathVariable("id") String id,
      @ValidBody("data-request-acknowledgement") Following.Acknowledgement given,
      Caller caller) {
    return line(following.acknowledge(id, given, caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/extension")
  RequestLine extend(
      @PathVariable("id") String id,
      @ValidBody("data-request-extension") Following.Extension given,
      Caller caller) {
    return line(following.extend(id, given, caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/refusal")
  RequestLine refuse(
      @PathVariable("id") String id,
      @ValidBody("data-request-refusal") Following.Refusal given,
      Caller caller) {
    return line(following.refuse(id, given, caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/redirection")
  ResponseEntity<Linked> redirect(
      @PathVariable("id") String id,
      @ValidBody("data-request-redirection") Following.Redirection given,
      Caller caller) {
    DataRequest other = following.redirect(id, given, caller.name());
    return ResponseEntity.created(URI.create("/api/staff/requests/" + other.id()))
        .body(linked(other));
  }

  @Allowed("coordinator")
  @PostMapping("/link")
  Linked replaceLink(@PathVariable("id") String id, Caller caller) {
    return linked(following.replaceLink(id, caller.name()));
  }

  private Linked linked(DataRequest request) {
    return new Linked(request.id(), request.agency().name(), links.path(request));
  }

  private RequestLine line(DataRequest request) {
    Call call = calls.of(request.call());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
    return RequestLine.of(request, call.workingDays(), today);
  }
}

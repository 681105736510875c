package org.convocatoria.submission.datarequest.web;

import java.net.URI;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Extension;
import org.convocatoria.submission.datarequest.Following;
import org.convocatoria.submission.datarequest.RequestLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff note of a request, and what they grant its agency. */
@RestController
@RequestMapping("/api/staff/requests/{id}")
class FollowingController {

  private final Following following;
  private final RequestLinks links;
  private final RequestViews views;

  FollowingController(Following following, RequestLinks links, RequestViews views) {
    this.following = following;
    this.links = links;
    this.views = views;
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
      @ValidBody("data-request-extension") Extension given,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return line(following.extend(id, given, IdempotencyKey.of(key), caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/extension-refusal")
  RequestLine declineTime(
      @PathVariable("id") String id,
      @ValidBody("data-request-extension-refusal") Following.NoExtension given,
      Caller caller) {
    return line(following.declineTime(id, given, caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/clarification")
  RequestLine clarify(
      @PathVariable("id") String id,
      @ValidBody("data-request-clarification") Following.Clarification given,
      Caller caller) {
    return line(following.clarify(id, given, caller.name()));
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
    return views.line(request);
  }
}

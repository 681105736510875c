package org.convocatoria.submission.forum.web;

import java.util.List;
import java.util.Locale;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.forum.Arguing;
import org.convocatoria.submission.forum.Discussions;
import org.convocatoria.submission.forum.ProposalRequest;
import org.convocatoria.submission.forum.Proposing;
import org.convocatoria.submission.forum.ReasonRequest;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The public API of forums, with submitting proposals and reasons. */
@RestController
class ForumController {

  private final Calls calls;
  private final Discussions discussions;
  private final Proposing proposing;
  private final Arguing arguing;
  private final MessageSource words;

  ForumController(
      Calls calls,
      Discussions discussions,
      Proposing proposing,
      Arguing arguing,
      MessageSource words) {
    this.calls = calls;
    this.discussions = discussions;
    this.proposing = proposing;
    this.arguing = arguing;
    this.words = words;
  }

  /** The id of the new object. */
  record Made(String id) {}

  @Open
  @GetMapping("/api/forums")
  ForumLine.Listing all() {
    return new ForumLine.Listing(
        calls
            .known()
            .map(call -> discussions.listed(call.id()).stream().map(ForumLine::of).toList())
            .orElse(List.of()));
  }

  @Open
  @GetMapping("/api/forums/{id}")
  ForumView one(
      @PathVariable("id") String id,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
    return ForumView.of(discussions.of(id, cursor), Sentence.of("forum.no-vote").inBoth(words));
  }

  @Open
  @PostMapping("/api/forums/{id}/proposals")
  @ResponseStatus(HttpStatus.CREATED)
  Made propose(
      @PathVariable("id") String id,
      @ValidBody("forum-proposal") ProposalRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale language) {
    return new Made(proposing.propose(id, body, IdempotencyKey.of(key), language).id());
  }

  @Open
  @PostMapping("/api/forums/{id}/reasons")
  @ResponseStatus(HttpStatus.CREATED)
  Made argue(
      @PathVariable("id") String id,
      @ValidBody("forum-reason") ReasonRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale language) {
    return new Made(arguing.give(id, body, IdempotencyKey.of(key), language).id());
  }
}

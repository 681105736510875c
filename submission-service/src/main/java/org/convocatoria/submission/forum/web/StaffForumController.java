package org.convocatoria.submission.forum.web;

import java.time.Clock;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.Erasing;
import org.convocatoria.submission.forum.Concluding;
import org.convocatoria.submission.forum.Conclusion;
import org.convocatoria.submission.forum.ConclusionRequest;
import org.convocatoria.submission.forum.ErasingVoices;
import org.convocatoria.submission.forum.Forum;
import org.convocatoria.submission.forum.ForumRequest;
import org.convocatoria.submission.forum.Hosting;
import org.convocatoria.submission.forum.Moderating;
import org.convocatoria.submission.forum.ModerationRequest;
import org.convocatoria.submission.forum.TakingRequest;
import org.convocatoria.submission.forum.TakingUp;
import org.convocatoria.submission.forum.TalkRemoval;
import org.convocatoria.submission.forum.TalkRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The coordinator's API of forums. */
@RestController
@RequestMapping("/api/staff/forums")
class StaffForumController {

  private final Hosting hosting;
  private final Moderating moderating;
  private final Concluding concluding;
  private final TakingUp takingUp;
  private final ErasingVoices erasing;
  private final Clock clock;

  StaffForumController(
      Hosting hosting,
      Moderating moderating,
      Concluding concluding,
      TakingUp takingUp,
      ErasingVoices erasing,
      Clock clock) {
    this.hosting = hosting;
    this.moderating = moderating;
    this.concluding = concluding;
    this.takingUp = takingUp;
    this.erasing = erasing;
    this.clock = clock;
  }

  /** The id of the new object. */
  record Made(String id) {}

  /** The id of a conclusion and the folio of its contribution. */
  record Concluded(String id, String folio) {}

  /** The folio of a contribution. */
  record Taken(String folio) {}

  /** The number of talks and their minutes together. */
  record Programme(int talks, int minutes) {}

  /** The phase of the online side. */
  record State(String id, Phase state) {}

  /** The text that was taken off the page. */
  record Removed(String id, boolean removed) {}

  /** The text that was erased. */
  record Erased(String id, boolean erased) {}

  @Allowed("coordinator")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Made announce(
      @ValidBody("forum-announcing") ForumRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return new Made(hosting.announce(body, IdempotencyKey.of(key), caller.name()).id());
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/talks")
  @ResponseStatus(HttpStatus.CREATED)
  Programme add(
      @PathVariable("id") String id, @ValidBody("forum-talk") TalkRequest body, Caller caller) {
    Forum forum = hosting.add(id, body, caller.name());
    return new Programme(forum.room().talks().size(), forum.room().minutes());
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/talks/{number}/removal")
  Programme remove(
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      @ValidBody("forum-talk-removal") TalkRemoval body,
      Caller caller) {
    Forum forum = hosting.remove(id, number, body.title(), caller.name());
    return new Programme(forum.room().talks().size(), forum.room().minutes());
  }

  @Allowed("coordinator")
  @PutMapping("/{id}")
  ForumLine revise(
      @PathVariable("id") String id,
      @ValidBody("forum-announcing") ForumRequest body,
      Caller caller) {
    Forum forum = hosting.revise(id, body, null, caller.name());
    return ForumLine.of(forum, forum.phase(clock.instant()));
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/closing")
  State close(@PathVariable("id") String id, Caller caller) {
    return new State(hosting.close(id, caller.name()).id(), Phase.CLOSED);
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/proposals/{proposal}/moderation")
  Removed moderateProposal(
      @PathVariable("id") String id,
      @PathVariable("proposal") String proposal,
      @ValidBody("forum-moderation") ModerationRequest body,
      Caller caller) {
    var after = moderating.proposal(id, proposal, body.reason(), caller.name());
    return new Removed(after.id(), after.removed());
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/reasons/{reason}/moderation")
  Removed moderateReason(
      @PathVariable("id") String id,
      @PathVariable("reason") String reason,
      @ValidBody("forum-moderation") ModerationRequest body,
      Caller caller) {
    var after = moderating.reason(id, reason, body.reason(), caller.name());
    return new Removed(after.id(), after.removed());
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/{id}/proposals/{proposal}/erasure")
  Erased eraseProposal(
      @PathVariable("id") String id,
      @PathVariable("proposal") String proposal,
      @ValidBody("contribution-erasure") Erasing.Request body,
      Caller caller) {
    var after = erasing.proposal(id, proposal, body, caller.name());
    return new Erased(after.id(), after.erased());
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/{id}/reasons/{reason}/erasure")
  Erased eraseReason(
      @PathVariable("id") String id,
      @PathVariable("reason") String reason,
      @ValidBody("contribution-erasure") Erasing.Request body,
      Caller caller) {
    var after = erasing.reason(id, reason, body, caller.name());
    return new Erased(after.id(), after.erased());
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/proposals/{proposal}/contribution")
  @ResponseStatus(HttpStatus.CREATED)
  Taken takeUp(
      @PathVariable("id") String id,
      @PathVariable("proposal") String proposal,
      @ValidBody("forum-taking-up") TakingRequest body,
      Caller caller) {
    var taken = takingUp.take(id, proposal, body.table(), caller.name());
    return new Taken(taken.place().folio());
  }

  @Allowed("coordinator")
  @PostMapping("/{id}/conclusion")
  @ResponseStatus(HttpStatus.CREATED)
  Concluded conclude(
      @PathVariable("id") String id,
      @ValidBody("forum-conclusion") ConclusionRequest body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Conclusion drawn = concluding.conclude(id, body, IdempotencyKey.of(key), caller.name());
    return new Concluded(drawn.id(), drawn.place().folio());
  }
}

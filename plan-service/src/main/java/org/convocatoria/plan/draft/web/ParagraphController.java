package org.convocatoria.plan.draft.web;

import org.convocatoria.plan.draft.Drafted;
import org.convocatoria.plan.draft.Rewording;
import org.convocatoria.plan.draft.Writing;
import org.convocatoria.plan.draft.WritingDesk;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writes, rewords and drops paragraphs. */
@RestController
@RequestMapping("/api/staff/plan/paragraphs")
class ParagraphController {

  private final WritingDesk writing;

  ParagraphController(WritingDesk writing) {
    this.writing = writing;
  }

  /** A paragraph's id, and the version to name in the next change. */
  record Kept(String id, long version) {
    static Kept of(Drafted drafted) {
      return new Kept(drafted.paragraph().id(), drafted.version());
    }
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Kept write(
      @ValidBody("paragraph-drafting") Writing body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    return Kept.of(writing.write(body, key, caller));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PutMapping("/{id}")
  Kept reword(
      @PathVariable("id") String id,
      @ValidBody("paragraph-redrafting") Rewording rewording,
      Caller caller) {
    return Kept.of(writing.reword(id, rewording, caller));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable("id") String id, Caller caller) {
    writing.remove(id, caller);
  }
}

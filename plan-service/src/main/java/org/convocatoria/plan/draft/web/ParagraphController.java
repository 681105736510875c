package org.convocatoria.plan.draft.web;

import java.util.Set;
import org.convocatoria.plan.draft.Drafted;
import org.convocatoria.plan.draft.Drafting;
import org.convocatoria.plan.draft.Indicator;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.draft.Redraft;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.request.RequestKeys;
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

  private final Drafting drafting;
  private final Desk desk;
  private final RequestKeys keys;

  ParagraphController(Drafting drafting, Desk desk, RequestKeys keys) {
    this.drafting = drafting;
    this.desk = desk;
    this.keys = keys;
  }

  /** A new paragraph. */
  record Writing(
      String section,
      Kind kind,
      String text,
      @Nullable String parent,
      @Nullable Indicator indicator) {}

  /** New words, or a new place, for the paragraph as it was in this version. */
  record Rewording(
      String text,
      @Nullable Kind kind,
      @Nullable String parent,
      @Nullable Indicator indicator,
      @Nullable Integer position,
      @Nullable Set<Redraft.Part> clear,
      long version) {

    Redraft words() {
      return new Redraft(text, kind, parent, indicator, clear == null ? Set.of() : clear);
    }
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
      @ValidBody("paragraph-drafting") Writing writing,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Caller caller) {
    Section section = desk.writable(writing.section(), caller);
    Redraft words = new Redraft(writing.text(), null, writing.parent(), writing.indicator());
    return Kept.of(
        drafting.draft(
            keys.id("paragraph", caller.name(), key),
            keys.fingerprint(writing),
            section,
            writing.kind(),
            words,
            caller.name()));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PutMapping("/{id}")
  Kept reword(
      @PathVariable("id") String id,
      @ValidBody("paragraph-redrafting") Rewording rewording,
      Caller caller) {
    desk.mustBeWritable(id, caller);
    return Kept.of(
        drafting.redraft(
            id, rewording.version(), rewording.words(), rewording.position(), caller.name()));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable("id") String id, Caller caller) {
    desk.mustBeWritable(id, caller);
    drafting.remove(id, caller.name());
  }
}

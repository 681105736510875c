package org.convocatoria.plan.draft.web;

import org.convocatoria.plan.draft.Drafting;
import org.convocatoria.plan.draft.WritingDesk;
import org.convocatoria.plan.provenance.Claim;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links paragraphs to what they come from. */
@RestController
@RequestMapping("/api/staff/plan/paragraphs/{paragraph}/sources")
class SourceController {

  private final WritingDesk writing;

  SourceController(WritingDesk writing) {
    this.writing = writing;
  }

  /** The source's number within the paragraph, and the paragraph's version after the change. */
  record Linked(int id, long version) {}

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @PostMapping
  ResponseEntity<Linked> link(
      @PathVariable("paragraph") String paragraph,
      @ValidBody("source-linking") Claim claim,
      Caller caller) {
    Drafting.Linked linked = writing.link(paragraph, claim, caller);
    return ResponseEntity.status(linked.added() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new Linked(linked.source(), linked.drafted().version()));
  }

  @Allowed(
      value = {"coordinator", "table-lead"},
      table = "body")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlink(
      @PathVariable("paragraph") String paragraph, @PathVariable("id") String id, Caller caller) {
    writing.unlink(paragraph, id, caller);
  }
}

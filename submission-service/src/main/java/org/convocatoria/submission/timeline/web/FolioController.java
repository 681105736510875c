package org.convocatoria.submission.timeline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.service.request.IdempotencyKey;
import org.convocatoria.submission.contribution.Clarifying;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Correcting;
import org.convocatoria.submission.contribution.Correction;
import org.convocatoria.submission.contribution.Erasing;
import org.convocatoria.submission.contribution.OwnerView;
import org.convocatoria.submission.contribution.Ownership;
import org.convocatoria.submission.contribution.VisibilityView;
import org.convocatoria.submission.timeline.Step;
import org.convocatoria.submission.timeline.Stories;
import org.convocatoria.submission.timeline.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The story of a folio: for anyone once it is admitted, for its owner always. */
@RestController
class FolioController {

  private static final String CLAVE = "Convocatoria-Clave";

  private final Ownership ownership;
  private final Stories stories;
  private final Clarifying clarifying;
  private final Erasing erasing;
  private final Correcting correcting;

  FolioController(
      Ownership ownership,
      Stories stories,
      Clarifying clarifying,
      Erasing erasing,
      Correcting correcting) {
    this.correcting = correcting;
    this.clarifying = clarifying;
    this.erasing = erasing;
    this.ownership = ownership;
    this.stories = stories;
  }

  @Open
  @GetMapping("/api/folios/{folio}")
  Shown story(
      @PathVariable("folio") String folio,
      @RequestHeader(name = CLAVE, required = false) @Nullable String clave) {
    Ownership.Seen seen = ownership.see(folio, clave);
    return view(seen.contribution(), seen.owner());
  }

  @Open
  @PostMapping("/api/folios/{folio}/withdrawal")
  Shown withdraw(
      @PathVariable("folio") String folio,
      @RequestHeader(name = CLAVE, required = false) @Nullable String clave) {
    return view(ownership.withdraw(folio, clave), true);
  }

  @Open
  @PostMapping("/api/folios/{folio}/erasure")
  Shown erase(
      @PathVariable("folio") String folio,
      @RequestHeader(name = CLAVE, required = false) @Nullable String clave) {
    return view(erasing.byOwner(folio, clave), true);
  }

  @Open
  @PostMapping("/api/folios/{folio}/answers")
  @ResponseStatus(HttpStatus.CREATED)
  Shown answer(
      @PathVariable("folio") String folio,
      @ValidBody("clarification-answer") Clarifying.Answer answer,
      @RequestHeader(name = CLAVE, required = false) @Nullable String clave,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    return view(clarifying.answer(folio, clave, answer, IdempotencyKey.of(key)), true);
  }

  @Open
  @PostMapping("/api/folios/{folio}/correction")
  Shown correct(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-correction") Correction correction,
      @RequestHeader(name = CLAVE, required = false) @Nullable String clave,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    return view(correcting.correct(folio, clave, correction, IdempotencyKey.of(key)), true);
  }

  private Shown view(Contribution c, boolean owner) {
    Story story = owner ? stories.ofOwner(c) : stories.of(c);
    boolean open = owner || c.isPublic();
    return new Shown(
        c.folio(),
        story.state(),
        c.arrival().sample(),
        open ? c.content().title() : null,
        open ? c.content().text() : null,
        open ? c.tables() : null,
        story.steps(),
        open ? VisibilityView.restricted(c) : null,
        owner ? OwnerView.of(c) : null);
  }

  /** A story with as much of the contribution as its reader may see. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String folio,
      String state,
      boolean sample,
      @Nullable String title,
      @Nullable String text,
      @Nullable List<String> tables,
      List<Step> steps,
      @Nullable VisibilityView visibility,
      @Nullable OwnerView owner) {}
}

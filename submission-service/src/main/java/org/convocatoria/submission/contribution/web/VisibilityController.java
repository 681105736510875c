package org.convocatoria.submission.contribution.web;

import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.Redacting;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.convocatoria.submission.contribution.VisibilityView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API by which staff keep words and files from the public, and show them again. */
@RestController
@RequestMapping("/api/staff/contributions/{folio}")
class VisibilityController {

  private final Redacting redacting;

  VisibilityController(Redacting redacting) {
    this.redacting = redacting;
  }

  /** A contribution, and how much of it the public reads. */
  record Shown(String folio, Status state, VisibilityView visibility) {

    static Shown of(Contribution c) {
      return new Shown(c.folio(), c.status(), VisibilityView.of(c));
    }
  }

  @Allowed("coordinator")
  @PostMapping("/redaction")
  Shown redact(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-redaction") Redacting.Request asked,
      Caller caller) {
    return Shown.of(redacting.redact(folio(folio), asked, caller.name()));
  }

  @Allowed("coordinator")
  @DeleteMapping("/redaction")
  Shown restore(@PathVariable("folio") String folio, Caller caller) {
    return Shown.of(redacting.liftRedactions(folio(folio), caller.name()));
  }

  @Allowed("coordinator")
  @DeleteMapping("/redaction/{number}")
  Shown restore(
      @PathVariable("folio") String folio, @PathVariable("number") int number, Caller caller) {
    return Shown.of(redacting.liftRedaction(folio(folio), number, caller.name()));
  }

  @Allowed("coordinator")
  @PostMapping("/withholding")
  Shown withhold(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-withholding") Redacting.Withholding asked,
      Caller caller) {
    return Shown.of(redacting.withhold(folio(folio), asked, caller.name()));
  }

  @Allowed("coordinator")
  @DeleteMapping("/withholding")
  Shown show(
      @PathVariable("folio") String folio,
      @RequestParam(name = "attachment", required = false) @Nullable String attachment,
      Caller caller) {
    return Shown.of(redacting.liftWithholding(folio(folio), attachment, caller.name()));
  }

  private static Folio folio(String typed) {
    return Folio.parse(typed).orElseThrow(() -> new UnknownFolioException(typed));
  }
}

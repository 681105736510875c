package org.convocatoria.submission.contribution.web;

import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.submission.contribution.Erasing;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for erasing a contribution whose person has no clave and asked the institute. */
@RestController
class ErasureController {

  private final Erasing erasing;

  ErasureController(Erasing erasing) {
    this.erasing = erasing;
  }

  @Allowed({"coordinator", "director"})
  @PostMapping("/api/staff/contributions/{folio}/erasure")
  ContributionLine erase(
      @PathVariable("folio") String folio,
      @ValidBody("contribution-erasure") Erasing.Request request,
      Caller caller) {
    Folio asked = Folio.parse(folio).orElseThrow(() -> new UnknownFolioException(folio));
    return ContributionLine.of(erasing.byStaff(asked, request, caller.name()));
  }
}

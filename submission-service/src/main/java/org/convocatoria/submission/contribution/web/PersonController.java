package org.convocatoria.submission.contribution.web;

import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.ValidBody;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.OpeningPersons;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who contributed, for an auditor who says what for. */
@RestController
class PersonController {

  private final Registry registry;
  private final OpeningPersons opening;

  PersonController(Registry registry, OpeningPersons opening) {
    this.registry = registry;
    this.opening = opening;
  }

  @Allowed("auditor")
  @PostMapping("/api/staff/contributions/{folio}/person")
  Contributor open(
      @PathVariable("folio") String folio,
      @ValidBody("person-opening") OpeningPersons.Opening why,
      Caller caller) {
    return registry
        .find(folio)
        .map(found -> PersonalData.mustRead(caller, found))
        .map(found -> opening.open(found, why, caller))
        .orElseThrow(() -> new UnknownFolioException(folio));
  }
}

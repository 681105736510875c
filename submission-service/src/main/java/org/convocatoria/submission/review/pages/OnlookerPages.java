package org.convocatoria.submission.review.pages;

import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.review.Onlookers;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The part of an open contribution that says who else has it open; the script asks for it. */
@DeskPage
class OnlookerPages {

  private final Registry registry;
  private final Onlookers onlookers;

  OnlookerPages(Registry registry, Onlookers onlookers) {
    this.registry = registry;
    this.onlookers = onlookers;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(ListAddress.PAGE + "/{folio}/abierta")
  String others(@PathVariable String folio, Caller caller, Model model) {
    Contribution found = registry.mustFind(folio);
    PersonalData.mustRead(caller, found);
    model.addAttribute("others", onlookers.reading(found.folio(), caller));
    return "review/abierta";
  }
}

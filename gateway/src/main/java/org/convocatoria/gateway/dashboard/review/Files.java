package org.convocatoria.gateway.dashboard.review;

import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one whole file together, as it is first shown and after a refused decision. */
@Component
class Files {

  static final String ADMISSION = "turnar";
  static final String DISMISSAL = "no-admitir";
  static final String FORWARDING = "enviar";

  private final ServiceClient services;

  Files(ServiceClient services) {
    this.services = services;
  }

  static Form form(String id) {
    return switch (id) {
      case ADMISSION -> Form.blank(id, "tables");
      case DISMISSAL -> Form.blank(id, "reason");
      default -> Form.blank(id, "authority", "reference", "date");
    };
  }

  /** The page, with this form as it was sent and the others blank. */
  String show(String folio, Form sent, Desk desk, Model model) {
    ContributionFile file =
        services
            .to(Service.SUBMISSION, desk.caller())
            .get(ContributionFile.class, "/api/staff/contributions/{folio}", folio)
            .orErrorPage();
    desk.stayAt("/personal/aportaciones/" + file.folio(), model);
    model.addAttribute("file", file);
    model.addAttribute(
        "story",
        services
            .to(Service.SUBMISSION, desk.caller())
            .get(Story.class, "/api/folios/{folio}", folio)
            .given()
            .orElseGet(file::story));
    Answer<Uses> uses =
        services
            .to(Service.PLAN, desk.caller())
            .get(Uses.class, "/api/contributions/{folio}/uses", folio);
    model.addAttribute("uses", uses.given().orElse(Uses.NONE));
    model.addAttribute("usesAway", uses.away());
    for (String id : new String[] {ADMISSION, DISMISSAL, FORWARDING}) {
      model.addAttribute(attribute(id), id.equals(sent.id()) ? sent : form(id));
    }
    return "personal/aportacion";
  }

  private static String attribute(String form) {
    return switch (form) {
      case ADMISSION -> "admission";
      case DISMISSAL -> "dismissal";
      default -> "forwarding";
    };
  }
}

package org.convocatoria.gateway.portal.registry;

import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public registry, searched and filtered, page by page. */
@Controller
class RegistryPage {

  private final ServiceClient services;

  RegistryPage(ServiceClient services) {
    this.services = services;
  }

  @GetMapping("/aportaciones")
  String list(Search search, Model model) {
    Answer<Entry.Slice> answer =
        services
            .to(Service.SUBMISSION)
            .query("q", search.q())
            .query("table", search.table())
            .query("form", search.form())
            .query("municipality", search.municipality())
            .query("cursor", search.cursor())
            .get(Entry.Slice.class, "/api/contributions");
    model.addAttribute("search", search);
    model.addAttribute("away", answer.away());
    model.addAttribute("slice", answer.away() ? Entry.Slice.NOTHING : answer.orErrorPage());
    return "portal/aportaciones";
  }
}

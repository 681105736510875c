package org.convocatoria.invitation.expert.pages;

import java.util.Set;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.expert.DirectoryList;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory, narrowed by words, table and capacity. */
@DeskPage
class DirectoryPages {

  private final DirectoryList list;

  DirectoryPages(DirectoryList list) {
    this.list = list;
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping(ExpertPages.PAGE)
  String directory(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String mesa,
      @RequestParam(defaultValue = "") String ambito,
      @RequestParam(defaultValue = "") String desde,
      Caller caller,
      Model model) {
    DirectoryList.Sought sought = new DirectoryList.Sought(q, mesa, ambito, Set.of());
    model.addAttribute("directory", list.page(sought, desde, caller));
    model.addAttribute("capacities", Capacity.WORDS);
    model.addAttribute(
        "filter", Selection.of("q", q, "mesa", mesa, "ambito", ambito, Selection.CURSOR, desde));
    return "expert/expertos";
  }
}

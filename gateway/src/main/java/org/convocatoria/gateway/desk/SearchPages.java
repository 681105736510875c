package org.convocatoria.gateway.desk;

import java.util.List;
import org.convocatoria.gateway.edge.Callers;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.pages.desk.DeskPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search for everything this person may see: folios, people, words of every service. */
@DeskPage
class SearchPages {

  private static final List<Service> SEARCHED =
      List.of(Service.SUBMISSION, Service.INVITATION, Service.WORKSHOP, Service.PLAN);
  private static final List<String> KINDS =
      List.of("contribution", "person", "workshop", "result", "paragraph", "round");

  private final Asking asking;

  SearchPages(Asking asking) {
    this.asking = asking;
  }

  @GetMapping("/personal/buscar")
  String search(@RequestParam(defaultValue = "") String q, Model model) {
    String words = q.strip();
    model.addAttribute("q", words);
    if (words.isEmpty()) {
      model.addAttribute("groups", List.of());
      model.addAttribute("missing", List.of());
      model.addAttribute("more", 0L);
      model.addAttribute("uncounted", false);
      return "desk/buscar";
    }
    var told =
        asking.all(SEARCHED, Found.Some.class, Callers.signedIn(), "/api/staff/search", words);
    List<Found> found = told.given().stream().flatMap(each -> each.items().stream()).toList();
    long total = told.given().stream().mapToLong(Found.Some::total).sum();
    model.addAttribute("groups", grouped(found));
    model.addAttribute("more", Math.max(0, total - found.size()));
    model.addAttribute(
        "uncounted", told.given().stream().anyMatch(each -> Boolean.TRUE.equals(each.more())));
    model.addAttribute("missing", told.away());
    return "desk/buscar";
  }

  private static List<Found.Group> grouped(List<Found> found) {
    return KINDS.stream()
        .map(
            kind ->
                new Found.Group(
                    kind, found.stream().filter(each -> each.kind().equals(kind)).toList()))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }
}

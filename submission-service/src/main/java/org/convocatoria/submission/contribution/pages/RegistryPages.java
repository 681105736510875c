package org.convocatoria.submission.contribution.pages;

import java.util.List;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public registry of admitted contributions, searched and filtered, page by page. */
@PublicPage
class RegistryPages {

  private static final int PAGE = 50;
  private static final String OLDEST_FIRST = "antiguas";

  private final Registry registry;
  private final PublishedOutcomes outcomes;

  RegistryPages(Registry registry, PublishedOutcomes outcomes) {
    this.registry = registry;
    this.outcomes = outcomes;
  }

  @Open
  @GetMapping("/aportaciones")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String orden,
      @RequestParam(defaultValue = "") String desde,
      Model model) {
    boolean oldest = orden.equals(OLDEST_FIRST);
    Long from = number(desde);
    ContributionQuery query =
        ContributionQuery.ofRegistry(table, form, municipality, q, oldest ? null : from);
    List<Contribution> found =
        oldest
            ? registry.oldest(query, from == null ? 0 : from, PAGE + 1)
            : registry.page(query, PAGE + 1);
    List<Contribution> page = found.stream().limit(PAGE).toList();
    boolean more = found.size() > PAGE;
    model.addAttribute("entries", page.stream().map(RegistryEntry::new).toList());
    model.addAttribute("states", outcomes.states(page));
    model.addAttribute("next", more ? Long.toString(page.getLast().number()) : "");
    model.addAttribute("total", registry.count(query));
    model.addAttribute("narrowed", !(q + table + municipality + form).isBlank());
    model.addAttribute(
        "filter",
        Selection.of(
            "q",
            q,
            "table",
            table,
            "municipality",
            municipality,
            "form",
            form,
            "orden",
            orden,
            Selection.CURSOR,
            from == null ? "" : desde));
    return "contribution/registro";
  }

  /** A place that cannot be read is the beginning. */
  private static @Nullable Long number(String typed) {
    try {
      return Long.valueOf(typed);
    } catch (NumberFormatException _) {
      return null;
    }
  }
}

package org.convocatoria.submission.review.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Counts;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Registry.Dimension;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Totals across all forms of participation, as bars with their numbers. */
@DeskPage
class TotalsPages {

  private static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.TABLE, Dimension.FORM, Dimension.MUNICIPALITY, Dimension.KIND, Dimension.STATE);

  private final Registry registry;
  private final Calls calls;

  TotalsPages(Registry registry, Calls calls) {
    this.registry = registry;
    this.calls = calls;
  }

  /** One dimension; what belongs to several tables counts at each of them. */
  record Chart(String dimension, List<Bar> bars) {

    /** The bars, the longest first; their lengths start at zero. */
    static Chart of(Dimension dimension, Map<String, Long> counts) {
      long longest =
          Math.max(1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
      List<Bar> bars =
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .map(each -> Bar.of(each.getKey(), each.getValue(), longest))
              .toList();
      return new Chart(dimension.name().toLowerCase(Locale.ROOT), bars);
    }
  }

  /** A bar, and its length in hundredths of the longest as an SVG attribute takes it. */
  record Bar(String id, long count, String width) {

    static Bar of(String id, long count, long longest) {
      return new Bar(id, count, String.format(Locale.ROOT, "%.1f", 100.0 * count / longest));
    }
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/totales")
  String totals(Model model) {
    Counts counts = registry.totals(null);
    model.addAttribute("total", counts.total());
    model.addAttribute(
        "charts", DIMENSIONS.stream().map(each -> Chart.of(each, counts.by(each))).toList());
    model.addAttribute(
        "forms",
        calls.current().forms().stream()
            .collect(Collectors.toMap(Call.Form::id, Function.identity())));
    return "review/totales";
  }
}

package org.convocatoria.submission.datarequest.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.Board;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.DataRequests;
import org.convocatoria.submission.datarequest.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of agencies and sectors, and the list of requests. */
@DeskPage
class BoardPages {

  static final String PAGE = "/personal/peticiones";
  private static final int LENGTH = 50;
  private static final List<String> FILTERS =
      List.of("dependencia", "sector", "estado", "vencidas", "esperan", Selection.CURSOR);

  private final DataRequests requests;
  private final Calls calls;
  private final RequestEntries entries;

  BoardPages(DataRequests requests, Calls calls, RequestEntries entries) {
    this.requests = requests;
    this.calls = calls;
    this.entries = entries;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping(PAGE)
  String board(@RequestParam MultiValueMap<String, String> asked, Model model) {
    Call call = calls.current();
    LocalDate today = entries.today(call);
    Selection filter = filter(asked);
    DataRequests.Wanted wanted = wanted(filter, today);
    List<DataRequest> found = requests.page(call.id(), wanted, LENGTH + 1);
    model.addAttribute("filter", filter);
    model.addAttribute("states", RequestState.values());
    model.addAttribute("board", Board.of(requests.all(call.id()), call.workingDays(), today));
    model.addAttribute("total", requests.count(call.id(), wanted));
    model.addAttribute(
        "entries", found.stream().limit(LENGTH).map(each -> entries.brief(each, call)).toList());
    model.addAttribute("next", found.size() > LENGTH ? found.get(LENGTH - 1).id() : "");
    return "datarequest/peticiones";
  }

  private static Selection filter(MultiValueMap<String, String> asked) {
    Map<String, String> chosen = new LinkedHashMap<>();
    FILTERS.forEach(each -> chosen.put(each, Objects.requireNonNullElse(asked.getFirst(each), "")));
    return new Selection(chosen);
  }

  private static DataRequests.Wanted wanted(Selection filter, LocalDate today) {
    return new DataRequests.Wanted(
        orNull(filter.get("dependencia")),
        orNull(filter.get("sector")),
        RequestState.of(filter.get("estado")).orElse(null),
        filter.is("vencidas", "si") ? today : null,
        filter.is("esperan", "si"),
        orNull(filter.get(Selection.CURSOR)));
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }
}

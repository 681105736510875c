package org.convocatoria.workshop.dossier.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.service.search.SoughtWords;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.call.Table;
import org.convocatoria.workshop.result.Results;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.table.DossierQuery;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.table.News;
import org.convocatoria.workshop.table.Roster;
import org.convocatoria.workshop.table.Rosters;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a table's page together: the list of its dossier, the one that is read, its results. */
@Component
class TableScreen {

  private static final int PAGE = 50;

  private final Calls calls;
  private final Workshops workshops;
  private final Dossiers dossiers;
  private final Rosters rosters;
  private final Results results;
  private final Clock clock;

  TableScreen(
      Calls calls,
      Workshops workshops,
      Dossiers dossiers,
      Rosters rosters,
      Results results,
      Clock clock) {
    this.calls = calls;
    this.workshops = workshops;
    this.dossiers = dossiers;
    this.rosters = rosters;
    this.results = results;
    this.clock = clock;
  }

  /** The invitations to the table for one workshop. */
  record Invited(Workshop workshop, Roster roster) {}

  String show(String id, TableAddress address, Model model) {
    Call current = calls.current();
    Table table = current.mustHaveTable(id);
    List<Workshop> calendar = workshops.ofCall(current.id());
    Rosters.OfTable roster = rosters.ofTable(current.id(), id);
    model.addAttribute("table", table.id());
    model.addAttribute("admitted", dossiers.count(current.id(), id));
    model.addAttribute("roster", roster.total());
    model.addAttribute("invited", invited(calendar, roster));
    model.addAttribute("open", calendar.stream().filter(TableScreen::takesResults).toList());
    model.addAttribute(
        "results",
        results.standingOfTable(current.id(), id).stream().map(StaffResult::of).toList());
    model.addAttribute("address", address);
    model.addAttribute("filter", address.filter());
    list(current, id, address, model);
    return "dossier/mesa";
  }

  private void list(Call call, String table, TableAddress address, Model model) {
    DossierQuery query = query(address);
    Dossiers.Page page = dossiers.page(call.id(), table, query, PAGE);
    List<String> listed = page.entries().stream().map(each -> each.contribution().folio()).toList();
    model.addAttribute("dossier", page);
    model.addAttribute("before", dossiers.before(call.id(), table, query));
    model.addAttribute("chosenElsewhere", address.chosenElsewhere(listed));
    Optional<Dossiers.Entry> read =
        address.reading().isEmpty()
            ? page.entries().stream().findFirst()
            : dossiers.entry(call.id(), table, address.reading());
    model.addAttribute("read", read.orElse(null));
    model.addAttribute("citing", read.map(each -> citing(call, each)).orElse(List.of()));
  }

  /** The results of all tables that rest on this contribution. */
  private List<StaffResult> citing(Call call, Dossiers.Entry entry) {
    String folio = entry.contribution().folio();
    return results.standing(call.id()).stream()
        .filter(each -> each.state().finding().cites().contains(folio))
        .map(StaffResult::of)
        .toList();
  }

  private DossierQuery query(TableAddress address) {
    Instant since = address.news().isEmpty() ? null : News.since(clock.instant());
    return new DossierQuery(
        SoughtWords.of(Stripped.orNull(address.words())),
        Stripped.orNull(address.form()),
        Stripped.orNull(address.municipality()),
        since,
        Stripped.orNull(address.from()));
  }

  private static List<Invited> invited(List<Workshop> calendar, Rosters.OfTable roster) {
    return calendar.stream()
        .flatMap(
            each ->
                Stream.ofNullable(roster.workshops().get(each.code()))
                    .map(of -> new Invited(each, of)))
        .toList();
  }

  private static boolean takesResults(Workshop workshop) {
    return workshop.isOpen() && workshop.asksForResults();
  }
}

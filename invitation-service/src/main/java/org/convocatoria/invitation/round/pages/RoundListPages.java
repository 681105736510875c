package org.convocatoria.invitation.round.pages;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.invitation.round.RoundList;
import org.convocatoria.invitation.round.WorkshopNames;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds, newest first, narrowed by workshop, table and what they wait for. */
@DeskPage
class RoundListPages {

  private static final List<String> STAGES =
      Stream.of(RoundList.Stage.values()).map(RoundList.Stage::word).toList();

  private final RoundList list;
  private final WorkshopNames workshops;
  private final Clock clock;

  RoundListPages(RoundList list, WorkshopNames workshops, Clock clock) {
    this.list = list;
    this.workshops = workshops;
    this.clock = clock;
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping(RoundPages.PAGE)
  String rounds(
      @RequestParam(defaultValue = "") String taller,
      @RequestParam(defaultValue = "") String mesa,
      @RequestParam(defaultValue = "") String estado,
      @RequestParam(defaultValue = "") String desde,
      Caller caller,
      Model model) {
    model.addAttribute("rounds", list.page(taller, mesa, estado, desde, caller));
    model.addAttribute("stages", STAGES);
    model.addAttribute("workshops", workshops.known());
    model.addAttribute("now", clock.instant());
    model.addAttribute(
        "filter",
        Selection.of("taller", taller, "mesa", mesa, "estado", estado, Selection.CURSOR, desde));
    return "round/rondas";
  }
}

package org.convocatoria.invitation.round.pages;

import java.time.Clock;
import java.util.List;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.expert.DirectoryList;
import org.convocatoria.invitation.round.Round;
import org.convocatoria.invitation.round.RoundView;
import org.convocatoria.invitation.round.RoundViews;
import org.convocatoria.invitation.round.Rounds;
import org.convocatoria.invitation.round.Seating;
import org.convocatoria.invitation.round.WorkshopNames;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one round. */
@Component
class RoundSheet {

  private static final List<String> STATES =
      List.of("draft", "sent", "offered", "accepted", "declined", "reserve", "suppressed");

  private final Rounds rounds;
  private final RoundViews views;
  private final Seating seating;
  private final WorkshopNames workshops;
  private final Clock clock;

  RoundSheet(
      Rounds rounds, RoundViews views, Seating seating, WorkshopNames workshops, Clock clock) {
    this.rounds = rounds;
    this.views = views;
    this.seating = seating;
    this.workshops = workshops;
    this.clock = clock;
  }

  /** Another table's round is refused, and the attempt is audited. */
  String show(String id, Form approval, Caller caller, Model model) {
    Round round = rounds.seenBy(caller, id);
    RoundView view = views.whole(round, caller.isOne("coordinator", "director", "table-lead"));
    model.addAttribute("round", view);
    model.addAttribute("letters", seating.letters(round));
    model.addAttribute("callsPeople", DirectoryList.inClear(caller));
    model.addAttribute(
        "states", STATES.stream().filter(each -> view.numbers().state(each) > 0).toList());
    model.addAttribute("capacities", Capacity.WORDS);
    model.addAttribute("workshops", workshops.known());
    model.addAttribute("now", clock.instant());
    model.addAttribute("dispatch", approval);
    return "round/ronda";
  }
}

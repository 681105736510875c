package org.convocatoria.workshop.calendar.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.pages.form.Form;
import org.convocatoria.workshop.call.Call;
import org.convocatoria.workshop.call.Calls;
import org.convocatoria.workshop.result.Results;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.workshop.Place;
import org.convocatoria.workshop.workshop.Workshop;
import org.convocatoria.workshop.workshop.Workshops;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the desk's page of one workshop: results, changes and forms. */
@Component
class WorkshopScreen {

  /** The field with the slot that the page showed when a form to move it was filled in. */
  static final String BEFORE = "was";

  static final String MOVE = "reprogramar";
  static final String CANCEL = "cancelar";
  static final String CLOSE = "cerrar";

  private final Calls calls;
  private final Workshops workshops;
  private final Results results;
  private final Clock clock;

  WorkshopScreen(Calls calls, Workshops workshops, Results results, Clock clock) {
    this.calls = calls;
    this.workshops = workshops;
    this.results = results;
    this.clock = clock;
  }

  static Form form(String id) {
    return switch (id) {
      case MOVE ->
          Form.blank(
              id,
              WorkshopTimes.DAY,
              WorkshopTimes.FROM,
              WorkshopTimes.TO,
              WorkshopTimes.LAST_DAY,
              "place.name",
              "place.address",
              "reason");
      case CANCEL -> Form.blank(id, "reason");
      default -> Form.blank(id, "summary", "agreements");
    };
  }

  /** The page, with this form as it was sent and the others as they are first shown. */
  String show(String id, Form sent, Model model) {
    Call current = calls.current();
    Workshop workshop = workshops.get(current.id(), id);
    Instant now = clock.instant();
    model.addAttribute("workshop", workshop);
    model.addAttribute("phase", workshop.phase(now));
    model.addAttribute("changes", ToldChange.of(workshop, now));
    model.addAttribute("results", results(current, workshop));
    model.addAttribute(BEFORE, workshop.slot().toString());
    model.addAttribute("move", sent.id().equals(MOVE) ? sent : asItIs(workshop));
    model.addAttribute("cancel", sent.id().equals(CANCEL) ? sent : form(CANCEL));
    model.addAttribute("close", sent.id().equals(CLOSE) ? sent : form(CLOSE));
    return "calendar/personal-taller";
  }

  /** In the order of the call's tables, and of a table's numbers. */
  private List<StaffResult> results(Call call, Workshop workshop) {
    List<StaffResult> all =
        results.ofWorkshop(call.id(), workshop.code()).stream().map(StaffResult::of).toList();
    return call.tables().stream()
        .flatMap(table -> all.stream().filter(each -> each.table().equals(table.id())))
        .toList();
  }

  /** The form to move a workshop starts with its present date and place. */
  private static Form asItIs(Workshop workshop) {
    Place place = workshop.slot().place();
    Map<String, List<String>> typed = WorkshopTimes.typed(workshop.slot());
    typed.put("place.name", List.of(place.name()));
    typed.put("place.address", List.of(Objects.requireNonNullElse(place.address(), "")));
    return Form.filled(MOVE, typed, form(MOVE).fields().toArray(String[]::new));
  }
}

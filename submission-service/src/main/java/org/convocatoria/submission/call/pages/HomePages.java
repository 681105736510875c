package org.convocatoria.submission.call.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Milestone;
import org.convocatoria.submission.call.OpenParts;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The call, where it stands, its tables and forms of participation; its privacy notice. */
@PublicPage
class HomePages {

  private final Calls calls;
  private final Calendar calendar;
  private final Registry registry;
  private final PublishedOutcomes outcomes;
  private final OpenParts parts;
  private final ReceptionInModel reception;
  private final Clock clock;

  HomePages(
      Calls calls,
      Calendar calendar,
      Registry registry,
      PublishedOutcomes outcomes,
      OpenParts parts,
      ReceptionInModel reception,
      Clock clock) {
    this.reception = reception;
    this.parts = parts;
    this.calls = calls;
    this.calendar = calendar;
    this.registry = registry;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  @Open
  @GetMapping("/")
  String home(Model model) {
    Optional<Call> opened = calls.known();
    model.addAttribute("opened", opened.orElse(null));
    model.addAttribute(
        "course",
        opened
            .map(call -> Milestone.of(call, calendar.of(call), clock.instant()))
            .orElse(List.of()));
    opened.ifPresent(call -> reception.put(call, model));
    model.addAttribute("others", others(opened));
    model.addAttribute("version", opened.flatMap(call -> outcomes.latest(call.id())).orElse(null));
    model.addAttribute(
        "totals",
        opened
            .map(_ -> registry.totals(Status.ADMITTED).by(Registry.Dimension.TABLE))
            .orElse(Map.of()));
    model.addAttribute("parts", opened.map(parts::of).orElse(Map.of()));
    return "call/inicio";
  }

  /** The other calls that receive now. */
  private List<Call> others(Optional<Call> shown) {
    Instant now = clock.instant();
    return calls.all().stream()
        .filter(each -> each.receivesAt(now))
        .filter(each -> shown.isEmpty() || !each.id().equals(shown.get().id()))
        .toList();
  }

  @Open
  @GetMapping("/aviso-de-privacidad")
  String notice(Model model) {
    model.addAttribute("opened", calls.known().orElse(null));
    return "call/aviso";
  }
}

package org.convocatoria.invitation.round.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convocatoria.invitation.round.RoundSearch;
import org.convocatoria.invitation.round.WaitingRounds;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Found;
import org.convocatoria.service.work.Work;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this service tells the desk's first page and the search over everything. */
@RestController
class DeskController {

  private final WaitingRounds waiting;
  private final RoundSearch search;

  DeskController(WaitingRounds waiting, RoundSearch search) {
    this.waiting = waiting;
    this.search = search;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/work")
  Work.All work(Caller caller) {
    List<Work> work = new ArrayList<>();
    waiting.toApprove(caller).ifPresent(work::add);
    waiting.awaiting(caller).ifPresent(work::add);
    return new Work.All(work);
  }

  /** People for those who may see who they are; rounds for those who may see rounds. */
  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/search")
  Found.Some search(@RequestParam(defaultValue = "") String q, Caller caller, Locale locale) {
    return search.find(q, caller, locale);
  }
}

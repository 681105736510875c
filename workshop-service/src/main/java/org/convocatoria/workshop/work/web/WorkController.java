package org.convocatoria.workshop.work.web;

import java.util.Locale;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Found;
import org.convocatoria.service.work.Work;
import org.convocatoria.workshop.work.Searching;
import org.convocatoria.workshop.work.Waiting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits here, and what a search finds here. */
@RestController
class WorkController {

  private final Waiting waiting;
  private final Searching searching;

  WorkController(Waiting waiting, Searching searching) {
    this.waiting = waiting;
    this.searching = searching;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/work")
  Work.All work(Caller caller) {
    return waiting.of(caller);
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/search")
  Found.Some search(@RequestParam("q") String words, Locale locale) {
    return searching.of(words, locale);
  }
}

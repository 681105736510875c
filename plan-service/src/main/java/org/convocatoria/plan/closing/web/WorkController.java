package org.convocatoria.plan.closing.web;

import java.util.Locale;
import org.convocatoria.plan.closing.PlanWork;
import org.convocatoria.plan.draft.ParagraphSearch;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Found;
import org.convocatoria.service.work.Work;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits in the plan for the caller, and what a search of the desk finds in it. */
@RestController
class WorkController {

  private final PlanWork work;
  private final ParagraphSearch search;

  WorkController(PlanWork work, ParagraphSearch search) {
    this.work = work;
    this.search = search;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/work")
  Work.All work(Caller caller) {
    return work.of(caller);
  }

  /** The administrator does not read the plan. */
  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/search")
  Found.Some search(
      @RequestParam(name = "q", defaultValue = "") String words, Caller caller, Locale locale) {
    return caller.isOne("coordinator", "director", "auditor", "table-lead")
        ? search.find(words, locale.getLanguage().equals("en"))
        : Found.Some.NOTHING;
  }
}

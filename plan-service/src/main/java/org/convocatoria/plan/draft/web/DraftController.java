package org.convocatoria.plan.draft.web;

import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.DraftView;
import org.convocatoria.plan.draft.Drafts;
import org.convocatoria.plan.draft.Tray;
import org.convocatoria.plan.draft.TrayView;
import org.convocatoria.plan.provenance.Tracing;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the draft, and the evidence that can be linked to it. */
@RestController
@RequestMapping("/api/staff/plan")
class DraftController {

  private final Drafts drafts;
  private final Tracing tracing;
  private final Tray tray;

  DraftController(Drafts drafts, Tracing tracing, Tray tray) {
    this.drafts = drafts;
    this.tracing = tracing;
    this.tray = tray;
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping
  DraftView draft() {
    Draft draft = drafts.current();
    return DraftView.of(draft, tracing.follow(draft.sources()));
  }

  @Allowed({"coordinator", "director", "auditor", "table-lead"})
  @GetMapping("/evidence")
  TrayView evidence(
      @RequestParam(name = "table", required = false) @Nullable String table,
      @RequestParam(name = "q", required = false) @Nullable String words,
      @RequestParam(name = "unused", defaultValue = "false") boolean unused,
      @RequestParam(name = "waiting", defaultValue = "false") boolean waiting,
      @RequestParam(name = "cursor", defaultValue = "") String after) {
    Draft draft = drafts.current();
    String of = table == null || table.isBlank() ? null : table;
    Tray.Wanted wanted =
        waiting ? Tray.Wanted.WAITING : unused ? Tray.Wanted.UNUSED : Tray.Wanted.ALL;
    Tray.Query query = new Tray.Query(of, SoughtWords.of(words), wanted, after);
    return TrayView.of(tray.contributions(draft, query), tray.results(draft, query));
  }
}

package org.convocatoria.submission.opendata.pages;

import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.consultation.Figure;
import org.convocatoria.submission.opendata.CoverageTables;
import org.convocatoria.submission.opendata.OpenData;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows from where contributions come, and who has not spoken yet. */
@PublicPage
class CoveragePages {

  private final OpenData data;
  private final Calls calls;

  CoveragePages(OpenData data, Calls calls) {
    this.data = data;
    this.calls = calls;
  }

  @Open
  @GetMapping("/cobertura")
  String coverage(Model model) {
    CoverageTables coverage = data.coverage(calls.current());
    model.addAttribute("admitted", coverage.admitted());
    model.addAttribute("byState", coverage.byState());
    model.addAttribute("others", coverage.others());
    model.addAttribute("floor", Figure.FLOOR);
    return "opendata/cobertura";
  }
}

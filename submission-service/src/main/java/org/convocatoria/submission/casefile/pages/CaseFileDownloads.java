package org.convocatoria.submission.casefile.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.casefile.FolioCaseFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the case file of a folio at the desk. */
@DeskPage
class CaseFileDownloads {

  private final FolioCaseFile caseFile;

  CaseFileDownloads(FolioCaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/personal/aportaciones/{folio}/expediente.zip")
  void take(@PathVariable String folio, Caller caller, HttpServletResponse response)
      throws IOException {
    caseFile.send(folio, caller, response);
  }
}

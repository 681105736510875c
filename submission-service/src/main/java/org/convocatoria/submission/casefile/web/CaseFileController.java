package org.convocatoria.submission.casefile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.casefile.FolioCaseFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the case file of a folio to the review. */
@RestController
class CaseFileController {

  private final FolioCaseFile caseFile;

  CaseFileController(FolioCaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor", "table-lead"})
  @GetMapping("/api/staff/contributions/{folio}/expediente.zip")
  void take(@PathVariable("folio") String folio, Caller caller, HttpServletResponse response)
      throws IOException {
    caseFile.send(folio, caller, response);
  }
}

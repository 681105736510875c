package org.convocatoria.submission.acuse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.acuse.Acknowledging;
import org.convocatoria.submission.acuse.Printing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The acuse of a folio, for whoever holds its clave. */
@RestController
class AcuseController {

  private final Acknowledging acknowledging;
  private final Printing printing;

  AcuseController(Acknowledging acknowledging, Printing printing) {
    this.acknowledging = acknowledging;
    this.printing = printing;
  }

  @Open
  @GetMapping("/api/folios/{folio}/acuse.pdf")
  void acuse(
      @PathVariable("folio") String folio,
      @RequestHeader(name = "Convocatoria-Clave", required = false) @Nullable String clave,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    printing.print(acknowledging.of(folio, clave, language)).sendTo(response);
  }
}

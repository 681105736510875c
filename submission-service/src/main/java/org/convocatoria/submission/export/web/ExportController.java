package org.convocatoria.submission.export.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.export.Copying;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Everything about a folio, for whoever holds its clave. */
@RestController
class ExportController {

  private final Copying copying;

  ExportController(Copying copying) {
    this.copying = copying;
  }

  @Open
  @GetMapping("/api/folios/{folio}/export")
  void export(
      @PathVariable("folio") String folio,
      @RequestHeader(name = "Convocatoria-Clave", required = false) @Nullable String clave,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    copying.of(folio, clave, language).sendTo(response);
  }
}

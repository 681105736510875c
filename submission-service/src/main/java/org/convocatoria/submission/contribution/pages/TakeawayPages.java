package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.pages.language.Language;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.acuse.Acknowledging;
import org.convocatoria.submission.acuse.Printing;
import org.convocatoria.submission.contribution.UnknownFolioException;
import org.convocatoria.submission.export.Copying;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the owner takes away as a file, where a browser keeps the clave or a form brings it. */
@PublicPage
class TakeawayPages {

  private static final String FILE = "/folio/{folio}/acuse.pdf";

  private final Acknowledging acknowledging;
  private final Printing printing;
  private final Copying copying;

  TakeawayPages(Acknowledging acknowledging, Printing printing, Copying copying) {
    this.acknowledging = acknowledging;
    this.printing = printing;
    this.copying = copying;
  }

  @Open
  @GetMapping(FILE)
  void ofKept(
      @PathVariable("folio") String folio,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    if (kept.isEmpty()) {
      askForClave(request, response);
    } else {
      print(kept.get().folio(), kept.get().clave(), language, response);
    }
  }

  /** The page that showed the clave has it in a form, so a browser need not keep it. */
  @Open
  @PostMapping(FILE)
  void ofForm(
      @PathVariable("folio") String folio,
      @RequestParam(name = "clave", defaultValue = "") String clave,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (request.getHeader(DoorHeaders.WAIT) != null) {
      askForClave(request, response);
      return;
    }
    try {
      print(folio, clave, language, response);
    } catch (UnknownFolioException e) {
      response.setHeader(DoorHeaders.WRONG_CLAVE, "1");
      throw e;
    }
  }

  @Open
  @GetMapping("/folio/{folio}/copia.zip")
  void copy(
      @PathVariable("folio") String folio,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<KeptFolio> kept = KeptFolio.of(request, folio);
    if (kept.isEmpty()) {
      askForClave(request, response);
    } else {
      copying.of(kept.get().folio(), kept.get().clave(), language).sendTo(response);
    }
  }

  private void print(String folio, String clave, Locale language, HttpServletResponse response)
      throws IOException {
    printing.print(acknowledging.of(folio, clave, language)).sendTo(response);
  }

  private static void askForClave(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", Language.of(request).prefix() + "/folio");
  }
}

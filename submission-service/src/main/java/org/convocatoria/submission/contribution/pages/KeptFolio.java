package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convocatoria.pages.door.DoorHeaders;
import org.convocatoria.pages.language.Language;
import org.convocatoria.submission.contribution.Clave;
import org.convocatoria.submission.contribution.Folio;

/**
 * The folio whose clave this browser showed a moment ago. The gateway keeps it for half an hour;
 * the clave is never part of an address.
 */
record KeptFolio(String folio, String clave) {

  /** What comes with this request. */
  static Optional<KeptFolio> of(HttpServletRequest request) {
    return DoorHeaders.decode(request.getHeader(DoorHeaders.KEPT_FOLIO))
        .filter(kept -> kept.indexOf(' ') > 0)
        .map(
            kept ->
                new KeptFolio(
                    kept.substring(0, kept.indexOf(' ')), kept.substring(kept.indexOf(' ') + 1)));
  }

  /** What comes with this request about the folio of this address. */
  static Optional<KeptFolio> of(HttpServletRequest request, String typed) {
    String wanted = Folio.parse(typed).map(Folio::value).orElse("");
    return of(request).filter(kept -> kept.folio().equals(wanted));
  }

  /** From now on this browser sees what the owner of the folio sees. */
  static void keep(HttpServletResponse response, String folio, String clave) {
    response.setHeader(
        DoorHeaders.KEEP_FOLIO, DoorHeaders.encode(folio + " " + Clave.grouped(clave)));
  }

  static void forget(HttpServletResponse response) {
    response.setHeader(DoorHeaders.KEEP_FOLIO, "");
  }

  /** Leads to the page of the folio of this address, or to where one is typed if it is none. */
  static String page(HttpServletRequest request, String typed) {
    String folio = Folio.parse(typed).map(known -> "/" + known.value()).orElse("");
    return "redirect:" + Language.of(request).prefix() + "/folio" + folio;
  }
}

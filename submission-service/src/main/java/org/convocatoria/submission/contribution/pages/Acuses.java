package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convocatoria.submission.acuse.Acknowledging;
import org.convocatoria.submission.acuse.Acuse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the acuse of a contribution to the person who holds its clave. */
@Component
class Acuses {

  private final Acknowledging acknowledging;

  Acuses(Acknowledging acknowledging) {
    this.acknowledging = acknowledging;
  }

  /** The acuse, from now on also where it is asked for without the clave. */
  String show(
      String folio,
      String clave,
      List<AddedAttachment> files,
      HttpServletResponse response,
      Model model) {
    Acuse acuse = acknowledging.of(folio, clave, LocaleContextHolder.getLocale());
    KeptFolio.keep(response, acuse.contribution().folio(), clave);
    model.addAttribute("acuse", acuse);
    model.addAttribute("added", files);
    return "contribution/acuse";
  }
}

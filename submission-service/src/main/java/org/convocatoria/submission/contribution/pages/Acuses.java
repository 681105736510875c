package org.convocatoria.submission.contribution.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convocatoria.submission.contribution.Clave;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Ownership;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the acuse of a contribution to the person who holds its clave. */
@Component
class Acuses {

  private final Ownership ownership;
  private final String address;

  Acuses(Ownership ownership, @Value("${convocatoria.public-url}") String address) {
    this.ownership = ownership;
    this.address = address;
  }

  /**
   * What an acuse says.
   *
   * @param address where the contribution can be followed
   */
  record Acuse(
      Contribution contribution, String clave, String address, Optional<AddedAttachment> file) {

    /** Whether a receipt was queued by mail. */
    public boolean mailed() {
      return contribution.mailing().count() > 0;
    }
  }

  /** The acuse, from now on also where it is asked for without the clave. */
  String show(
      String folio,
      String clave,
      Optional<AddedAttachment> file,
      HttpServletResponse response,
      Model model) {
    Contribution own = ownership.own(folio, clave);
    KeptFolio.keep(response, own.folio(), clave);
    model.addAttribute(
        "acuse", new Acuse(own, Clave.grouped(clave), address + "/folio/" + own.folio(), file));
    return "contribution/acuse";
  }
}

package org.convocatoria.gateway.portal.participation;

import org.convocatoria.gateway.edge.service.Lenient;

/** What the service answers to a contribution. */
record Receipt(String folio, String clave, String state) {

  Receipt {
    folio = Lenient.text(folio);
    clave = Lenient.text(clave);
    state = Lenient.text(state);
  }
}

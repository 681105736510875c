package org.convocatoria.gateway.portal.participation;

import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.portal.folio.Folios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Hands a contribution to the service that receives it, and then its file. */
@Component
class Sending {

  private final ServiceClient services;
  private final Folios folios;

  Sending(ServiceClient services, Folios folios) {
    this.services = services;
    this.folios = folios;
  }

  Answer<Receipt> send(Draft draft, String notice) {
    return services
        .to(Service.SUBMISSION)
        .header("Idempotency-Key", draft.key())
        .header("Convocatoria-Channel", "web")
        .body(draft.body(notice))
        .post(Receipt.class, "/api/contributions");
  }

  /** What became of the file: nothing where none was chosen. */
  String attach(Receipt receipt, @Nullable MultipartFile file) {
    return file == null || file.isEmpty()
        ? ""
        : folios.attach(receipt.folio(), receipt.clave(), file);
  }
}

package org.convocatoria.submission.contribution.web;

import java.net.URI;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.contribution.Status;
import org.springframework.http.ResponseEntity;

/** A receipt, with the addresses at which its contribution goes on. */
record ReceiptView(String folio, String clave, Status state, Links links) {

  /** Addresses of the API, and of the page with the story. */
  record Links(String self, String story, String attachments) {}

  static ResponseEntity<ReceiptView> created(Receipt receipt) {
    String folio = receipt.folio();
    Links links =
        new Links(
            "/api/folios/" + folio,
            "/folio/" + folio,
            "/api/contributions/" + folio + "/attachments");
    return ResponseEntity.created(URI.create(links.self()))
        .body(new ReceiptView(folio, receipt.clave(), receipt.state(), links));
  }
}

package org.convocatoria.gateway.fake;

import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakeService.Reply;

/** What the fakes answer to changes, so that each flow can be gone through. */
final class Samples {

  static final String FOLIO = "PEM-000201-4";
  static final String CLAVE = "7KQP-WXYZ-2345-ABCD";

  private Samples() {}

  static void teach(FakePlatform platform) {
    FakeService submission = platform.service(Service.SUBMISSION);
    submission.usually("POST", "/api/contributions", _ -> receipt());
    submission.usually(
        "POST", "/api/contributions/" + FOLIO + "/attachments", _ -> Reply.json(201, FILE));
  }

  private static Reply receipt() {
    return Reply.json(
        201,
        """
        {"folio":"%s","clave":"%s","state":"received","links":{"self":"/api/contributions/%s"}}
        """
            .formatted(FOLIO, CLAVE, FOLIO));
  }

  private static final String FILE =
      """
      {"id":"a1","name":"estudio.pdf","bytes":12,"type":"application/pdf","sha256":"00","state":"kept"}
      """;
}

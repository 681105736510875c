package org.convocatoria.gateway.fake;

import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakeService.Received;
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
    submission.usually("GET", "/api/folios/" + FOLIO, Samples::story);
    submission.usually("POST", "/api/folios/" + FOLIO + "/withdrawal", _ -> Reply.json(200, OWN));
  }

  private static Reply receipt() {
    return Reply.json(
        201,
        """
        {"folio":"%s","clave":"%s","state":"received","links":{"self":"/api/contributions/%s"}}
        """
            .formatted(FOLIO, CLAVE, FOLIO));
  }

  private static Reply story(Received request) {
    return request.header("Convocatoria-Clave").equals(CLAVE)
        ? Reply.json(200, OWN)
        : Reply.problem(404, "No existe", "[]");
  }

  private static final String FILE =
      """
      {"id":"a1","name":"estudio.pdf","bytes":12,"type":"application/pdf","sha256":"00","state":"kept"}
      """;

  private static final String OWN =
      """
      {"folio":"PEM-000201-4","state":"received","sample":false,"tables":[],
       "steps":[{"at":"2026-11-22T18:30:00Z","what":"received",
         "text":{"es":"La recibimos por internet.","en":"We received it online."},"links":[]}],
       "owner":{"title":"Sombra en las paradas","text":"Árboles o techos en las paradas.",
         "matter":"idea","form":"online-consultation","municipality":"torreon",
         "contributor":{"kind":"citizen","name":"Persona de muestra 01",
           "email":"persona@example.org","namePublic":false},
         "attachments":[{"id":"a1","name":"paradas.pdf","bytes":2097152,"sha256":"00","state":"kept"}],
         "canWithdraw":true}}
      """;
}

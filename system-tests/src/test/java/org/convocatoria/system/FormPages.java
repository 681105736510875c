package org.convocatoria.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of data requests, of sessions and of forums, each with something on it. */
final class FormPages {

  private static final String KEY =
      UUID.nameUUIDFromBytes("pages".getBytes(StandardCharsets.UTF_8)).toString();

  private final Http http;
  private final String[] coordinator;

  /** On a platform on which the demo was played. */
  FormPages(PlatformUnderTest platform, Http http) {
    this.http = http;
    this.coordinator = http.as(platform.credentials(), "coordinacion");
  }

  List<String> open() {
    String forum = forum();
    String proposal = http.get("/api/forums/" + forum).at("/proposals/0/id");
    return List.of(
        "/foros",
        "/foros/" + forum,
        "/foros/" + forum + "/propuestas/" + proposal,
        request().at("/requests/0/link"),
        "/en/foros/" + forum);
  }

  List<String> ofStaff() {
    String request = request().at("/requests/0/id");
    String session = http.get("/api/staff/sessions", coordinator).at("/items/0/id");
    return List.of(
        "/personal/peticiones",
        "/personal/peticiones/nueva",
        "/personal/peticiones/" + request,
        "/personal/peticiones/" + request + "/oficio",
        "/personal/sesiones",
        "/personal/sesiones/nueva",
        "/personal/sesiones/" + session,
        "/personal/foros",
        "/personal/foros/nuevo",
        "/personal/foros/" + forum());
  }

  private String forum() {
    return http.get("/api/forums").at("/items/0/id");
  }

  /** One that nobody has answered, so that its forms are shown; the same every time. */
  private Http.Answer request() {
    Map<String, Object> asked =
        Map.of(
            "letter", Map.of("date", "2014-10-01"),
            "subject", "Volúmenes de agua de muestra",
            "variables", List.of("Volumen extraído"),
            "period", Map.of("from", "2009", "to", "2013"),
            "agencies", List.of(Map.of("name", "Organismo de muestra", "sector", "Agua")),
            "workingDays", 10,
            "sample", true);
    return http.post(
        "/api/staff/requests", asked, "Idempotency-Key", KEY, coordinator[0], coordinator[1]);
  }
}

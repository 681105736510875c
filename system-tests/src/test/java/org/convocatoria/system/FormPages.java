package org.convocatoria.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of the forms of participation, each with something on it. */
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
        "/en/foros/" + forum,
        "/consultas",
        "/consultas/" + consultation("open"),
        "/consultas/" + consultation("open") + "/imprimir",
        answer(),
        "/consultas/" + released(),
        "/en/consultas/" + released(),
        "/proyectos",
        "/proyectos/" + projects(),
        "/en/proyectos/" + projects(),
        draft());
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
        "/personal/foros/" + forum(),
        "/personal/consultas",
        "/personal/consultas/nueva",
        "/personal/consultas/" + consultation("open"),
        "/personal/consultas/" + consultation("open") + "/preguntas/nueva",
        "/personal/consultas/" + consultation("open") + "/vista",
        "/personal/consultas/" + consultation("open") + "/captura",
        "/personal/consultas/" + released(),
        "/personal/consultas/" + released() + "/palabras",
        "/personal/proyectos",
        "/personal/proyectos/nueva",
        "/personal/proyectos/importar",
        "/personal/proyectos/postulaciones/" + application());
  }

  private String application() {
    return http.get("/api/staff/applications", coordinator).at("/items/0/id");
  }

  /** A draft that its promoters have not accepted, the same every time. */
  private String draft() {
    Map<String, Object> begun =
        Map.of(
            "title",
            "Huertos de muestra",
            "text",
            "Un grupo de muestra propone huertos.",
            "kind",
            "social",
            "organisation",
            "Organización social de muestra 90",
            "budget",
            Map.of("from", 1000, "to", 5000),
            "promoters",
            List.of(Map.of("name", "Promotor de muestra 90-1")),
            "consent",
            Map.of("notice", "2014-09-11", "purposes", List.of("process")),
            "sample",
            true);
    return http.post("/api/projects/" + projects() + "/applications", begun, "Idempotency-Key", KEY)
        .at("/link");
  }

  private String projects() {
    return http.get("/api/projects").at("/items/0/id");
  }

  /** The demo leaves one open and one closed. */
  private String consultation(String state) {
    return http.get("/api/consultations")
        .json()
        .path("items")
        .valueStream()
        .filter(each -> each.path("state").asString().equals(state))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asString();
  }

  private String released() {
    String id = consultation("closed");
    http.post(
            "/api/staff/consultations/" + id + "/release",
            Map.of("questions", List.of("tema", "propuesta")),
            coordinator)
        .json()
        .path("released")
        .forEach(each -> admit(each.path("folio").asString()));
    return id;
  }

  /** What became a contribution is not left on the pile that other tests decide on. */
  private void admit(String folio) {
    http.post(
        "/api/staff/contributions/" + folio + "/admission",
        Map.of("tables", List.of("MOV")),
        coordinator);
  }

  private String answer() {
    String id = consultation("open");
    Http.Response sent =
        http.post(
            "/api/consultations/" + id + "/answers",
            Map.of("answers", Map.of("cruza", "No")),
            "Idempotency-Key",
            KEY);
    return "/consultas/" + id + "/respuesta/" + sent.at("/receipt");
  }

  private String forum() {
    return http.get("/api/forums").at("/items/0/id");
  }

  /**
   * One that nobody has answered, whose agency waits for an answer itself, so that all its forms
   * are shown; the same every time.
   */
  private Http.Response request() {
    Map<String, Object> asked =
        Map.of(
            "letter", Map.of("date", "2014-10-01"),
            "subject", "Volúmenes de agua de muestra",
            "variables", List.of("Volumen extraído"),
            "period", Map.of("from", "2009", "to", "2013"),
            "agencies", List.of(Map.of("name", "Organismo de muestra", "sector", "Agua")),
            "workingDays", 10,
            "sample", true);
    Http.Response sent =
        http.post(
            "/api/staff/requests", asked, "Idempotency-Key", KEY, coordinator[0], coordinator[1]);
    http.post(
        "/api" + sent.at("/requests/0/link") + "/question",
        Map.of("text", "¿Por pozo o por colonia?"));
    return sent;
  }
}

package org.convocatoria.submission.datarequest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Api.Part;
import org.convocatoria.test.ServiceApi.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Sends letters to an agency of its own, and does what staff and that agency do. */
final class RequestApi {

  static final String PATH = "/api/staff/requests";
  static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
  static final byte[] TABLE = "mes;usuario;m3\nenero;Persona de muestra 1;20\n".getBytes(UTF_8);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Api api;
  private String agency = "";

  RequestApi(Api api) {
    this.api = api;
  }

  /** Each test begins with an agency that no other knows. */
  void begin() {
    agency = "Dependencia " + UUID.randomUUID();
  }

  String agency() {
    return agency;
  }

  Answer send() {
    return send(
        letter(List.of(Map.of("name", agency, "sector", "Agua", "municipality", "torreon"))),
        UUID.randomUUID().toString());
  }

  Answer send(Map<String, Object> body, String key) {
    return api.post(PATH, Api.coordinator(), JSON.writeValueAsString(body), "Idempotency-Key", key);
  }

  /** A letter that was sent and acknowledged. */
  Answer acknowledged() {
    Answer sent = send();
    act(sent, "acknowledgement", "{\"date\":\"2014-09-12\"}");
    return sent;
  }

  Answer act(Answer sent, String what, String body) {
    return api.post(PATH + "/" + id(sent) + "/" + what, Api.coordinator(), body);
  }

  Answer one(Answer sent) {
    return api.get(PATH + "/" + id(sent), Api.coordinator());
  }

  /** What its agency does by its link. */
  Answer ask(Answer sent, String what, String body) {
    return api.post(link(sent) + "/" + what, Api.anonymous(), body);
  }

  /** What its agency sees by its link. */
  Answer seen(Answer sent) {
    return api.get(link(sent), Api.anonymous());
  }

  Answer answer(String link, Part... parts) {
    return api.form(link, Api.anonymous(), List.of(parts));
  }

  /** The ids of this agency's requests that a query finds. */
  List<String> found(String query) {
    String all = PATH + query + (query.isEmpty() ? "?" : "&") + "agency=" + encoded();
    return api.get(all, Api.coordinator()).all("/items", "id");
  }

  String encoded() {
    return URLEncoder.encode(agency, UTF_8);
  }

  static String id(Answer sent) {
    return sent.at("/requests/0/id");
  }

  static String link(Answer sent) {
    return "/api" + sent.at("/requests/0/link");
  }

  static String extension(int days) {
    return "{\"workingDays\":" + days + ",\"reason\":\"Cambio de archivo.\"}";
  }

  static Map<String, Object> letter(List<Map<String, String>> agencies) {
    Map<String, Object> body = new HashMap<>();
    body.put("letter", Map.of("date", "2014-09-11"));
    body.put("subject", "Volúmenes mensuales de agua extraída y facturada");
    body.put("variables", List.of("volumen extraído", "volumen facturado"));
    body.put("period", Map.of("from", 2009, "to", "2013"));
    body.put("agencies", agencies);
    body.put("workingDays", 10);
    body.put("table", "SUS");
    return body;
  }
}

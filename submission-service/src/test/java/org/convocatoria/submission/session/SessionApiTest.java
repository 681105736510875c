package org.convocatoria.submission.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Yielding;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SubmissionTest
class SessionApiTest {

  private static final String SESSIONS = "/api/staff/sessions";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of 120 code points, so that what follows stands at 120. */
  private static final String BEFORE = "Señora: " + "ñandú ".repeat(18) + "Año.";

  private static final String WORDS =
      "En mi colonia el camión pasa cada hora, y los niños caminan de noche";

  private static final String TEXT = BEFORE + WORDS + ". Fin de la sesión.\n";

  @LocalServerPort int port;
  private final Citing citing;
  private final Sessions sessions;
  private final Yielding yielding;
  private Api api = new Api(0);

  SessionApiTest(Citing citing, Sessions sessions, Yielding yielding) {
    this.citing = citing;
    this.sessions = sessions;
    this.yielding = yielding;
  }

  @BeforeEach
  void connect() {
    api = new Api(port);
  }

  @Test
  void anExcerptKeepsItsPlaceUntilConsentIsTakenBackAndItsFolioStays() {
    String id = recorded();
    assertThat(put(id, "text/plain; charset=windows-1252", TEXT.getBytes(windows())).status())
        .isEqualTo(200);
    assertThat(read(id).at("/transcript")).isEqualTo(TEXT);
    Answer marked = mark(id, Map.of("from", 120, "to", 188, "table", "MOV", "participant", 1));
    assertThat(marked.status()).isEqualTo(201);
    String folio = marked.at("/folio");
    assertThat(contribution(folio).at("/text")).isEqualTo("«" + WORDS + "»");
    assertThat(contribution(folio).at("/title")).isEqualTo("Grupo focal, 8 de octubre de 2014");
    assertThat(contribution(folio).at("/origin/id")).isEqualTo(id);
    assertThat(contribution(folio).at("/suggestedTable")).isEqualTo("MOV");
    admit(folio);
    String corrected = TEXT.replace("Señora: ", "Señora Peña, 8:05 h: ");
    put(id, "text/plain; charset=UTF-8", corrected.getBytes(UTF_8));
    assertThat(read(id).at("/excerpts/0/quote")).isEqualTo(WORDS);
    assertThat(read(id).at("/excerpts/0/from")).isEqualTo("133");
    assertThat(read(id).at("/excerpts/0/to")).isEqualTo("201");
    Answer after = withdraw(id, 1);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.body()).doesNotContain("camión", "Persona de muestra 1");
    assertThat(after.at("/excerpts/0/state")).isEqualTo("erased");
    assertThat(after.at("/excerpts/0/folio")).isEqualTo(folio);
    assertThat(contribution(folio).at("/state")).isEqualTo("withdrawn");
    assertThat(contribution(folio).body()).doesNotContain("camión", "Grupo focal");
    assertThat(contribution(folio).at("/origin/id")).isEqualTo(id);
    TestBroker.await("submission.events", r -> is(r, "submission.excerpt-erased.v1", folio));
    TestBroker.await(
        "submission.texts",
        r -> r.body() == null && "submission.contribution-text.v1".equals(r.type()));
  }

  @Test
  void whatIsToldOutsideHasNoNamesAndNoWords() {
    String id = transcribed();
    String folio = mark(id, Map.of("from", 120, "to", 188)).at("/folio");
    TestBroker.Read event =
        TestBroker.await("submission.events", r -> is(r, "submission.excerpt-marked.v1", folio));
    assertThat(event.body()).doesNotContain("camión", "Persona de muestra", "Casa");
  }

  @Test
  void theSameKeyMarksOnceAndAnotherBodyUnderItIsRefused() {
    String id = transcribed();
    String key = UUID.randomUUID().toString();
    Map<String, Object> asked = Map.of("from", 120, "to", 188);
    Answer first = mark(id, asked, key);
    assertThat(mark(id, asked, key).body()).isEqualTo(first.body());
    assertThat(read(id).json().at("/excerpts").size()).isEqualTo(1);
    assertThat(mark(id, Map.of("from", 120, "to", 187), key).status()).isEqualTo(422);
    withdraw(id, 1);
    assertThat(mark(id, asked, key).body()).isEqualTo(first.body());
    assertThat(contribution(first.at("/folio")).at("/state")).isEqualTo("withdrawn");
  }

  @Test
  void recordingTwiceUnderOneKeyRecordsOnce() {
    String key = UUID.randomUUID().toString();
    Answer first = record(body(Map.of()), key);
    assertThat(record(body(Map.of()), key).body()).isEqualTo(first.body());
    assertThat(record(body(Map.of("place", "Otro lugar")), key).status()).isEqualTo(422);
  }

  @Test
  void whatACrashLeftIsMadeAndTakenBackLater() {
    String id = transcribed();
    var place = yielding.allot("la-laguna-2014", Citing.origin(id), "left");
    Quotation asked = new Quotation(120, 188, null, 1, "Título propio");
    Instant now = Instant.now();
    sessions.change(id, "test", s -> s.mark("left", "print", asked, place, now));
    assertThat(contribution(place.folio()).status()).isEqualTo(404);
    citing.settle(now.plusSeconds(1));
    assertThat(contribution(place.folio()).at("/title")).isEqualTo("Título propio");
    sessions.change(id, "test", s -> s.takeBackConsent(1, now));
    citing.settle(now.plusSeconds(1));
    assertThat(contribution(place.folio()).at("/state")).isEqualTo("withdrawn");
    assertThat(sessions.get(id).owed()).isEmpty();
  }

  @Test
  void whatWasErasedBeforeItWasMadeIsNeverMade() {
    String id = transcribed();
    var place = yielding.allot("la-laguna-2014", Citing.origin(id), "never");
    Quotation asked = new Quotation(120, 188, null, 1, null);
    Instant now = Instant.now();
    sessions.change(id, "test", s -> s.mark("never", "print", asked, place, now));
    withdraw(id, 1);
    citing.settle(now.plusSeconds(1));
    assertThat(contribution(place.folio()).status()).isEqualTo(404);
    assertThat(sessions.get(id).owed()).isEmpty();
  }

  @Test
  void twoMegabytesAreKeptAndMoreIsRefused() {
    String id = recorded();
    String line = "Hablo de la lluvia y del año. ";
    byte[] text = line.repeat(2_000_000 / 30).getBytes(windows());
    Answer kept = put(id, "text/plain;charset=windows-1252", text);
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.at("/length")).isEqualTo(String.valueOf(text.length));
    assertThat(mark(id, Map.of("from", 1_999_000, "to", 1_999_020)).status()).isEqualTo(201);
    assertThat(put(id, "text/plain", new byte[2 * 1024 * 1024 + 1]).status()).isEqualTo(413);
    assertThat(read(id).at("/length")).isEqualTo(String.valueOf(text.length));
  }

  @Test
  void whatCannotBeReadIsRefusedWithASentence() {
    String id = recorded();
    Answer unknown = put(id, "text/plain; charset=klingon", "Hola".getBytes(UTF_8));
    assertThat(unknown.status()).isEqualTo(415);
    assertThat(unknown.at("/title")).startsWith("No conocemos esa codificación");
    Answer broken = put(id, "text/plain; charset=UTF-8", "ñ".getBytes(windows()));
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.at("/errors/0/message")).contains("UTF-8");
    assertThat(put(id, "application/pdf", "%PDF".getBytes(UTF_8)).status()).isEqualTo(415);
    assertThat(put("unknown", "text/plain", "Hola".getBytes(UTF_8)).status()).isEqualTo(404);
    assertThat(put(id, "text/plain", TEXT.getBytes(windows())).status()).isEqualTo(200);
    assertThat(read(id).at("/transcript")).isEqualTo(TEXT);
  }

  @Test
  void positionsCountCodePoints() {
    String id = recorded();
    String text = "\uD83D\uDE8C\uD83D\uDE8C שלום עולם مرحبا";
    put(id, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    Answer marked = mark(id, Map.of("from", 3, "to", 12));
    assertThat(contribution(marked.at("/folio")).at("/text")).isEqualTo("«שלום עולם»");
    put(id, "text/plain; charset=utf-8", ("\uD83D\uDE00 " + text).getBytes(UTF_8));
    assertThat(read(id).at("/excerpts/0/from")).isEqualTo("5");
  }

  @Test
  void withoutConsentNothingIsQuoted() {
    String id = transcribed();
    Answer refused = mark(id, Map.of("from", 0, "to", 5, "participant", 2));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(mark(id, Map.of("from", 0, "to", 5, "participant", 9)).status()).isEqualTo(422);
    assertThat(mark(id, Map.of("from", 0, "to", 9999)).status()).isEqualTo(422);
    assertThat(mark(id, Map.of("from", 0, "to", 5, "table", "XYZ")).status()).isEqualTo(422);
    assertThat(withdraw(id, 9).status()).isEqualTo(404);
    assertThat(record(body(Map.of("municipality", "paris")), null).status()).isEqualTo(422);
    assertThat(record(body(Map.of("kind", "seance")), null).status()).isEqualTo(422);
  }

  @Test
  void namesAndWordsAreForCoordinatorAndDirectorOnly() {
    String id = transcribed();
    mark(id, Map.of("from", 120, "to", 188));
    for (String role : new String[] {"auditor", "administrator", "table-lead"}) {
      Answer seen = api.get(SESSIONS + "/" + id, TestTokens.staff("submission", role));
      assertThat(seen.body()).doesNotContain("camión", "Persona de muestra").contains("PEM-");
    }
    assertThat(api.get(SESSIONS + "/" + id, TestTokens.staff("submission", "director")).body())
        .contains("camión", "Persona de muestra");
    assertThat(api.get(SESSIONS + "/" + id, Api.anonymous()).status()).isEqualTo(401);
    assertThat(
            api.post(SESSIONS, TestTokens.staff("submission", "director"), body(Map.of())).status())
        .isEqualTo(403);
  }

  @Test
  void theListGoesOnWhereItEnded() {
    String first = recorded();
    for (int i = 0; i < 20; i++) {
      recorded();
    }
    Answer page = api.get(SESSIONS, Api.coordinator());
    assertThat(page.json().at("/items").size()).isEqualTo(20);
    assertThat(page.all("/items", "id")).doesNotContain(first);
    Answer next = api.get(SESSIONS + "?cursor=" + page.at("/next"), Api.coordinator());
    assertThat(next.all("/items", "id"))
        .contains(first)
        .doesNotContainAnyElementsOf(page.all("/items", "id"));
  }

  private static boolean is(TestBroker.Read read, String type, String folio) {
    return type.equals(read.type()) && read.body() != null && read.body().contains(folio);
  }

  private static Charset windows() {
    return Charset.forName("windows-1252");
  }

  private static String body(Map<String, Object> changes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "focusGroup");
    body.put("date", "2014-10-08");
    body.put("place", "Casa de la cultura");
    body.put("guide", "¿Cómo llega a su trabajo?");
    body.put("municipality", "lerdo");
    body.put(
        "participants",
        List.of(Map.of("name", "Persona de muestra 1", "consent", true), Map.of("consent", false)));
    body.putAll(changes);
    return JSON.writeValueAsString(body);
  }

  private Answer record(String body, @Nullable String key) {
    return key == null
        ? api.post(SESSIONS, Api.coordinator(), body)
        : api.post(SESSIONS, Api.coordinator(), body, "Idempotency-Key", key);
  }

  private String recorded() {
    Answer made = record(body(Map.of()), null);
    assertThat(made.status()).isEqualTo(201);
    return made.at("/id");
  }

  private String transcribed() {
    String id = recorded();
    put(id, "text/plain; charset=utf-8", TEXT.getBytes(UTF_8));
    return id;
  }

  private Answer put(String id, String type, byte[] text) {
    return api.putText(SESSIONS + "/" + id + "/transcript", type, text);
  }

  private Answer read(String id) {
    return api.get(SESSIONS + "/" + id, Api.coordinator());
  }

  private Answer mark(String id, Map<String, Object> body) {
    return mark(id, body, UUID.randomUUID().toString());
  }

  private Answer mark(String id, Map<String, Object> body, String key) {
    return api.post(
        SESSIONS + "/" + id + "/excerpts",
        Api.coordinator(),
        JSON.writeValueAsString(body),
        "Idempotency-Key",
        key);
  }

  private Answer withdraw(String id, int number) {
    return api.post(
        SESSIONS + "/" + id + "/participants/" + number + "/withdrawal", Api.coordinator(), "");
  }

  private Answer contribution(String folio) {
    return api.get("/api/staff/contributions/" + folio, Api.coordinator());
  }

  private void admit(String folio) {
    Answer admitted =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"MOV\"]}");
    assertThat(admitted.status()).isEqualTo(200);
  }
}

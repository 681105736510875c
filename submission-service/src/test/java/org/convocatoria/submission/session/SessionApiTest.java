package org.convocatoria.submission.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SubmissionTest
class SessionApiTest {

  private final Api api;
  private final SessionStaff staff;

  SessionApiTest(@LocalServerPort int port) {
    this.api = new Api(port);
    this.staff = new SessionStaff(api);
  }

  @Test
  void recordingTwiceUnderOneKeyRecordsOnce() {
    String key = UUID.randomUUID().toString();
    Answer first = staff.record(SessionStaff.body(Map.of()), key);
    assertThat(staff.record(SessionStaff.body(Map.of()), key).body()).isEqualTo(first.body());
    assertThat(staff.record(SessionStaff.body(Map.of("place", "Otro lugar")), key).status())
        .isEqualTo(422);
  }

  @Test
  void twoMegabytesAreKeptAndMoreIsRefused() {
    String id = staff.recorded();
    String line = "Hablo de la lluvia y del año. ";
    byte[] text = line.repeat(2_000_000 / 30).getBytes(SessionStaff.WINDOWS);
    Answer kept = staff.put(id, "text/plain;charset=windows-1252", text);
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.at("/length")).isEqualTo(String.valueOf(text.length));
    assertThat(
            staff.mark(id, Map.of("from", 1_999_000, "to", 1_999_020, "participant", 1)).status())
        .isEqualTo(201);
    assertThat(staff.put(id, "text/plain", new byte[2 * 1024 * 1024 + 1]).status()).isEqualTo(413);
    assertThat(staff.read(id).at("/length")).isEqualTo(String.valueOf(text.length));
  }

  @Test
  void whatCannotBeReadIsRefusedWithASentence() {
    String id = staff.recorded();
    Answer unknown = staff.put(id, "text/plain; charset=klingon", "Hola".getBytes(UTF_8));
    assertThat(unknown.status()).isEqualTo(415);
    assertThat(unknown.at("/title")).startsWith("No conocemos esa codificación");
    Answer broken = staff.put(id, "text/plain; charset=UTF-8", "ñ".getBytes(SessionStaff.WINDOWS));
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.at("/errors/0/message")).contains("UTF-8");
    assertThat(staff.put(id, "application/pdf", "%PDF".getBytes(UTF_8)).status()).isEqualTo(415);
    assertThat(staff.put("unknown", "text/plain", "Hola".getBytes(UTF_8)).status()).isEqualTo(404);
    assertThat(
            staff.put(id, "text/plain", SessionStaff.TEXT.getBytes(SessionStaff.WINDOWS)).status())
        .isEqualTo(200);
    assertThat(staff.read(id).at("/transcript")).isEqualTo(SessionStaff.TEXT);
  }

  @Test
  void whoCorrectsAnotherEditionThanTheStoredOneIsRefused() {
    String id = staff.transcribed();
    String seen = staff.read(id).at("/edition");
    String first = "Uno. " + SessionStaff.TEXT;
    assertThat(staff.correct(id, seen, first).status()).isEqualTo(200);
    Answer second = staff.correct(id, seen, "Dos. " + SessionStaff.TEXT);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("/title")).startsWith("Otra persona cambió la transcripción");
    assertThat(staff.read(id).at("/transcript")).isEqualTo(first);
  }

  @Test
  void namesAndWordsAreForCoordinatorAndDirectorOnly() {
    String id = staff.transcribed();
    staff.mark(id, Map.of("from", 120, "to", 188, "participant", 1));
    for (String role : new String[] {"auditor", "administrator", "table-lead"}) {
      Answer seen = api.get(SessionStaff.SESSIONS + "/" + id, TestTokens.staff("submission", role));
      assertThat(seen.body()).doesNotContain("camión", "Persona de muestra").contains("PEM-");
    }
    assertThat(
            api.get(SessionStaff.SESSIONS + "/" + id, TestTokens.staff("submission", "director"))
                .body())
        .contains("camión", "Persona de muestra");
    assertThat(api.get(SessionStaff.SESSIONS + "/" + id, Api.anonymous()).status()).isEqualTo(401);
    assertThat(
            api.post(
                    SessionStaff.SESSIONS,
                    TestTokens.staff("submission", "director"),
                    SessionStaff.body(Map.of()))
                .status())
        .isEqualTo(403);
  }

  @Test
  void theListGoesOnWhereItEnded() {
    String first = staff.recorded();
    for (int i = 0; i < 20; i++) {
      staff.recorded();
    }
    Answer page = api.get(SessionStaff.SESSIONS, Api.coordinator());
    assertThat(page.json().at("/items").size()).isEqualTo(20);
    assertThat(page.all("/items", "id")).doesNotContain(first);
    Answer next = api.get(SessionStaff.SESSIONS + "?cursor=" + page.at("/next"), Api.coordinator());
    assertThat(next.all("/items", "id"))
        .contains(first)
        .doesNotContainAnyElementsOf(page.all("/items", "id"));
  }
}

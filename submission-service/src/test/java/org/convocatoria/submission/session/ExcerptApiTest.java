package org.convocatoria.submission.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.submission.contribution.Yielding;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of words that are quoted. */
@SubmissionTest
class ExcerptApiTest {

  private final SessionStaff staff;
  private final Citing citing;
  private final Sessions sessions;
  private final Yielding yielding;

  ExcerptApiTest(@LocalServerPort int port, Citing citing, Sessions sessions, Yielding yielding) {
    this.staff = new SessionStaff(new Api(port));
    this.citing = citing;
    this.sessions = sessions;
    this.yielding = yielding;
  }

  @Test
  void anExcerptKeepsItsPlaceUntilConsentIsTakenBackAndItsFolioStays() {
    String id = staff.recorded();
    assertThat(
            staff
                .put(
                    id,
                    "text/plain; charset=windows-1252",
                    SessionStaff.TEXT.getBytes(SessionStaff.WINDOWS))
                .status())
        .isEqualTo(200);
    assertThat(staff.read(id).at("/transcript")).isEqualTo(SessionStaff.TEXT);
    Answer marked =
        staff.mark(id, Map.of("from", 120, "to", 188, "table", "MOV", "participant", 1));
    assertThat(marked.status()).isEqualTo(201);
    String folio = marked.at("/folio");
    assertThat(staff.contribution(folio).at("/text")).isEqualTo("«" + SessionStaff.WORDS + "»");
    assertThat(staff.contribution(folio).at("/title"))
        .isEqualTo("Grupo focal, 8 de octubre de 2014");
    assertThat(staff.contribution(folio).at("/origin/id")).isEqualTo(id);
    assertThat(staff.contribution(folio).at("/suggestedTable")).isEqualTo("MOV");
    staff.admit(folio);
    String corrected = SessionStaff.TEXT.replace("Señora: ", "Señora Peña, 8:05 h: ");
    staff.put(id, "text/plain; charset=UTF-8", corrected.getBytes(UTF_8));
    assertThat(staff.read(id).at("/excerpts/0/quote")).isEqualTo(SessionStaff.WORDS);
    assertThat(staff.read(id).at("/excerpts/0/from")).isEqualTo("133");
    assertThat(staff.read(id).at("/excerpts/0/to")).isEqualTo("201");
    Answer after = staff.withdraw(id, 1);
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.body()).doesNotContain("camión", "Persona de muestra 1");
    assertThat(after.at("/excerpts/0/state")).isEqualTo("erased");
    assertThat(after.at("/excerpts/0/folio")).isEqualTo(folio);
    assertThat(staff.contribution(folio).at("/state")).isEqualTo("withdrawn");
    assertThat(staff.contribution(folio).body()).doesNotContain("camión", "Grupo focal");
    assertThat(staff.contribution(folio).at("/origin/id")).isEqualTo(id);
    TestBroker.await("submission.events", r -> isOf(r, "submission.excerpt-erased.v1", folio));
    TestBroker.await(
        "submission.texts",
        r -> r.body() == null && "submission.contribution-text.v1".equals(r.type()));
  }

  @Test
  void whatIsToldOutsideHasNoNamesAndNoWords() {
    String id = staff.transcribed();
    String folio = staff.mark(id, Map.of("from", 120, "to", 188, "participant", 1)).at("/folio");
    TestBroker.Read event =
        TestBroker.await("submission.events", r -> isOf(r, "submission.excerpt-marked.v1", folio));
    assertThat(event.body()).doesNotContain("camión", "Persona de muestra", "Casa");
  }

  @Test
  void theSameKeyMarksOnceAndAnotherBodyUnderItIsRefused() {
    String id = staff.transcribed();
    String key = UUID.randomUUID().toString();
    Map<String, Object> asked = Map.of("from", 120, "to", 188, "participant", 1);
    Answer first = staff.mark(id, asked, key);
    assertThat(staff.mark(id, asked, key).body()).isEqualTo(first.body());
    assertThat(staff.read(id).json().at("/excerpts").size()).isEqualTo(1);
    assertThat(staff.mark(id, Map.of("from", 120, "to", 187), key).status()).isEqualTo(422);
    staff.withdraw(id, 1);
    assertThat(staff.mark(id, asked, key).body()).isEqualTo(first.body());
    assertThat(staff.contribution(first.at("/folio")).at("/state")).isEqualTo("withdrawn");
  }

  @Test
  void whatACrashLeftIsMadeAndTakenBackLater() {
    String id = staff.transcribed();
    var place = yielding.allot("la-laguna-2014", Citing.origin(id), "left");
    Quotation asked = new Quotation(120, 188, null, 1, "Título propio");
    Instant now = Instant.now();
    sessions.change(id, "test", s -> s.mark("left", "print", asked, place, now));
    assertThat(staff.contribution(place.folio()).status()).isEqualTo(404);
    citing.settle(now.plusSeconds(1));
    assertThat(staff.contribution(place.folio()).at("/title")).isEqualTo("Título propio");
    sessions.change(id, "test", s -> s.takeBackConsent(1, now));
    citing.settle(now.plusSeconds(1));
    assertThat(staff.contribution(place.folio()).at("/state")).isEqualTo("withdrawn");
    assertThat(sessions.get(id).owed()).isEmpty();
  }

  @Test
  void whatWasErasedBeforeItWasMadeIsNeverMade() {
    String id = staff.transcribed();
    var place = yielding.allot("la-laguna-2014", Citing.origin(id), "never");
    Quotation asked = new Quotation(120, 188, null, 1, null);
    Instant now = Instant.now();
    sessions.change(id, "test", s -> s.mark("never", "print", asked, place, now));
    staff.withdraw(id, 1);
    citing.settle(now.plusSeconds(1));
    assertThat(staff.contribution(place.folio()).status()).isEqualTo(404);
    assertThat(sessions.get(id).owed()).isEmpty();
  }

  @Test
  void positionsCountCodePoints() {
    String id = staff.recorded();
    String text = "\uD83D\uDE8C\uD83D\uDE8C שלום עולם مرحبا";
    staff.put(id, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    Answer marked = staff.mark(id, Map.of("from", 3, "to", 12, "participant", 1));
    assertThat(staff.contribution(marked.at("/folio")).at("/text")).isEqualTo("«שלום עולם»");
    staff.put(id, "text/plain; charset=utf-8", ("\uD83D\uDE00 " + text).getBytes(UTF_8));
    assertThat(staff.read(id).at("/excerpts/0/from")).isEqualTo("5");
  }

  @Test
  void withoutConsentNothingIsQuoted() {
    String id = staff.transcribed();
    Answer refused = staff.mark(id, Map.of("from", 0, "to", 5, "participant", 2));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(staff.mark(id, Map.of("from", 0, "to", 5, "participant", 9)).status())
        .isEqualTo(422);
    assertThat(staff.mark(id, Map.of("from", 0, "to", 9999, "participant", 1)).status())
        .isEqualTo(422);
    assertThat(
            staff
                .mark(id, Map.of("from", 0, "to", 5, "table", "XYZ", "participant", 1))
                .at("/errors/0/field"))
        .isEqualTo("table");
    Answer unnamed = staff.mark(id, Map.of("from", 0, "to", 5));
    assertThat(unnamed.status()).isEqualTo(422);
    assertThat(unnamed.at("/errors/0/field")).isEqualTo("participant");
    assertThat(staff.withdraw(id, 9).status()).isEqualTo(404);
    assertThat(staff.record(SessionStaff.body(Map.of("municipality", "paris")), null).status())
        .isEqualTo(422);
    assertThat(staff.record(SessionStaff.body(Map.of("kind", "seance")), null).status())
        .isEqualTo(422);
  }

  private static boolean isOf(TestBroker.Read read, String type, String folio) {
    return type.equals(read.type()) && read.body() != null && read.body().contains(folio);
  }
}

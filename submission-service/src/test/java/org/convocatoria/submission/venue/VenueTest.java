package org.convocatoria.submission.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Codes of venues, as staff give and revoke them and as the gateway asks for them. */
@SubmissionTest
class VenueTest {

  private static final String DESK = "/api/staff/venues";
  private static final String HEADER = "Convocatoria-Venue";

  private final Api api;
  private final int port;
  private final Venues venues;
  private final Clock clock;

  VenueTest(@LocalServerPort int port, Venues venues, Clock clock) {
    this.clock = clock;
    this.api = new Api(port);
    this.port = port;
    this.venues = venues;
  }

  @Test
  void aCodeIsGoodHoweverItIsTypedUntilItIsRevokedAndIsKeptAsAHashOnly() {
    String key = UUID.randomUUID().toString();
    Answer given = give("Secundaria Técnica 1", today().plusDays(2), key);
    assertThat(given.status()).as(given.body()).isEqualTo(201);
    String code = given.at("/code");
    assertThat(code).matches("[A-Z0-9]{4}(-[A-Z0-9]{4}){3}");
    assertThat(give("Secundaria Técnica 1", today().plusDays(2), key).at("/code")).isEqualTo(code);
    assertThat(ask(code).at("/id")).isEqualTo(given.at("/id"));
    assertThat(ask(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")).status())
        .isEqualTo(200);
    assertThat(venues.find(given.at("/id")).orElseThrow().toString()).doesNotContain(code);
    assertThat(api.get(DESK, Api.coordinator()).body())
        .contains("Secundaria Técnica 1")
        .doesNotContain(code);
    Answer revoked =
        api.post(DESK + "/" + given.at("/id") + "/revocation", Api.coordinator(), "{}");
    assertThat(revoked.json().at("/good").asBoolean()).isFalse();
    assertThat(ask(code).status()).isEqualTo(404);
  }

  @Test
  void aCodeEndsWithItsLastDay() {
    assertThat(give("Ayer", today().minusDays(2), key()).status()).isEqualTo(422);
    assertThat(give("Siempre", today().plusYears(2), key()).status()).isEqualTo(422);
    Answer given = give("Hoy", today().plusDays(1), key());
    Venue venue = venues.find(given.at("/id")).orElseThrow();
    assertThat(venue.isGood(venue.until().minusMillis(1))).isTrue();
    assertThat(venue.isGood(venue.until())).isFalse();
    assertThat(venue.revoke(venue.until()).events()).isEmpty();
  }

  @Test
  void onlyACoordinatorGivesCodesAndNoneIsNoCode() {
    String director = TestTokens.staff("submission", "director");
    assertThat(api.post(DESK, director, "{\"name\":\"x\",\"until\":\"2030-01-01\"}").status())
        .isEqualTo(403);
    assertThat(api.get("/api/venue", Api.anonymous()).status()).isEqualTo(404);
    assertThat(ask("ZZZZ-ZZZZ-ZZZZ-ZZZZ").status()).isEqualTo(404);
    assertThat(api.post(DESK + "/none/revocation", Api.coordinator(), "{}").status())
        .isEqualTo(404);
  }

  @Test
  void theDeskShowsACodeOnceAndRevokesIt() {
    PageReader desk = new PageReader(port, Api.coordinator());
    String page = "/personal/sedes";
    String name = "Brigada " + UUID.randomUUID();
    Read refused = desk.send(desk.get(page).form(page).with("name", name));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Escriba el último día");
    Read given =
        desk.send(
            desk.get(page)
                .form(page)
                .with("name", name)
                .with("until", today().plusDays(3).toString()));
    String code = given.page().select(".clave").text();
    assertThat(ask(code).status()).isEqualTo(200);
    assertThat(given.text()).contains("/participar?sede=" + code);
    assertThat(desk.get(page).text()).contains(name).doesNotContain(code);
    String id = ask(code).at("/id");
    Read revoked = desk.send(desk.get(page).form(page + "/" + id + "/revocar"));
    assertThat(revoked.notice().orElse("")).contains(name);
    assertThat(ask(code).status()).isEqualTo(404);
    assertThat(
            new PageReader(port, Api.anonymous())
                .get("/participar?matter=idea&sede=" + code)
                .page()
                .select("input[name=venue]")
                .val())
        .isEqualTo(code);
  }

  private Answer give(String name, LocalDate until, String key) {
    String body = "{\"name\":\"%s\",\"until\":\"%s\"}".formatted(name, until);
    return api.post(DESK, Api.coordinator(), body, "Idempotency-Key", key);
  }

  private Answer ask(String code) {
    return api.get("/api/venue", Api.anonymous(), HEADER, code);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}

package org.convocatoria.submission.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi.Answer;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestTokens;
import org.convocatoria.test.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The contact data of contributors go some time after the plan was adopted, as the file says. */
@OwnCallTest
class RetentionTest {

  private static final String CALL = "puerto-claro-2026";
  private static final LocalDate ADOPTED = LocalDate.of(2027, 3, 3);

  /** Twelve months after the adoption, in the zone of the call. */
  private static final Instant DAY = Instant.parse("2028-03-03T06:00:00Z");

  private final Api api;
  private final PageReader director;
  private final TestClock clock;
  private final MongoDatabase database;
  private final Retention retention;
  private final PublishedOutcomes outcomes;

  RetentionTest(
      @LocalServerPort int port,
      TestClock clock,
      MongoDatabase database,
      Retention retention,
      PublishedOutcomes outcomes) {
    this.api = new Api(port);
    this.director = new PageReader(port, TestTokens.staff("submission", "director"));
    this.clock = clock;
    this.database = database;
    this.retention = retention;
    this.outcomes = outcomes;
  }

  @BeforeEach
  void whileTheCallIsOpen() {
    clock.shows("2026-11-20T10:00-06:00");
  }

  @Test
  void contactDataGoTwelveMonthsAfterTheAdoptionAndTextTotalsAndPublicNamesStay() {
    Answer hidden = contribute(Map.of("name", "Ana Ciruelo", "email", "ana@example.org"));
    Answer shown =
        contribute(
            Map.of(
                "kind",
                "social",
                "name",
                "Berta Membrillo",
                "organisation",
                "Vecinas del Muelle",
                "telephone",
                "871 111 2233",
                "post",
                "Presidenta",
                "namePublic",
                true));
    totals(); // Clocks that other tests set back let the first reading miss what is new.
    String totals = totals();
    adopt();
    assertThat(kept("/day")).contains("2028-03-03");
    assertThat(director.get("/personal/derechos").text())
        .contains("El 3 de marzo de 2028 se borrarán los datos de contacto de");

    retention.look(DAY.minusSeconds(1));
    assertThat(stored(hidden)).contains("Ciruelo", "ana@example.org");

    retention.look(DAY);
    assertThat(stored(hidden))
        .doesNotContain("Ciruelo", "ana@example.org", "ciruelo")
        .contains("pago dos camiones");
    assertThat(stored(shown))
        .doesNotContain("Membrillo", "871 111", "Presidenta")
        .contains("Vecinas del Muelle");
    assertThat(totals()).isEqualTo(totals);
    assertThat(kept("/contributions")).isEmpty();
    Answer story =
        api.get(
            "/api/folios/" + hidden.at("/folio"),
            Api.anonymous(),
            "Convocatoria-Clave",
            hidden.at("/clave"));
    assertThat(story.all("/steps", "what")).contains("contactsDeleted");
    assertThat(story.body()).contains("como dice el aviso de privacidad");

    retention.look(DAY.plusSeconds(3600));
    Waiting.untilTrue("it is in the audit once", () -> audited(hidden.at("/folio")) == 1);
    String id = id(hidden);
    TestBroker.awaitAll(
        "submission.events",
        all ->
            TestBroker.events(
                    all,
                    read ->
                        read.key().equals(id)
                            && read.type().equals("submission.contribution-contacts-deleted.v1"))
                == 1);
  }

  @Test
  void thePrivacyNoticeSaysHowLongContactDataAreKept() {
    assertThat(director.get("/aviso-de-privacidad").text())
        .contains("Sus datos de contacto se borran 12 meses después de que se adopte el plan.");
  }

  private void adopt() {
    String id = UUID.randomUUID().toString();
    TestBroker.publish(
        "plan.events",
        id,
        1,
        "plan.act-recorded.v1",
        """
        {"state":{"id":"%s","call":"%s","date":"%s","version":1,
         "recordedAt":"2027-03-03T20:00:00Z"},"change":{}}"""
            .formatted(id, CALL, ADOPTED));
    Waiting.untilTrue(
        "the adoption is known", () -> outcomes.adopted(CALL).filter(ADOPTED::equals).isPresent());
  }

  private List<String> kept(String field) {
    Answer kept = api.get("/api/staff/retention", Api.coordinator());
    return kept.json()
        .at("/items")
        .valueStream()
        .map(each -> each.at(field))
        .map(JsonNode::asString)
        .toList();
  }

  private String totals() {
    return api.get("/api/staff/totals?by=kind", Api.coordinator()).body();
  }

  private String stored(Answer receipt) {
    Document found =
        database
            .getCollection("contributions")
            .find(new Document("folio", receipt.at("/folio")))
            .first();
    return Objects.requireNonNull(found).toJson();
  }

  private String id(Answer receipt) {
    Document found =
        database
            .getCollection("contributions")
            .find(new Document("folio", receipt.at("/folio")))
            .first();
    return Objects.requireNonNull(found).getString("_id");
  }

  private long audited(String folio) {
    return api.get("/api/staff/audit?what=contacts-deleted&subject=" + folio, Api.coordinator())
        .json()
        .at("/items")
        .size();
  }

  private Answer contribute(Map<String, Object> by) {
    Map<String, Object> contributor = new HashMap<>(Map.of("kind", "citizen"));
    contributor.putAll(by);
    Answer receipt = api.contribute(Api.toOwnCall(contributor));
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt;
  }
}

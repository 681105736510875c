package org.convocatoria.submission.contribution.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.convocatoria.service.search.SearchWords;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.ServiceApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that find more than anybody counts: pages and programs are told so. */
@SubmissionTest
class ManyFoundTest {

  private static final String WORD = "muchisimas";
  private static final long FIRST = 800_000;

  private final Api api;
  private final Citizen citizen;
  private final PageReader coordinator;
  private final MongoCollection<Document> contributions;

  ManyFoundTest(@LocalServerPort int port, MongoDatabase database) {
    this.api = new Api(port);
    this.citizen = new Citizen(port);
    this.coordinator = new PageReader(port, Api.coordinator());
    this.contributions = database.getCollection("contributions");
  }

  /** Totals are counted before, so that they never know of these copies. */
  @BeforeEach
  void oneMoreThanAreCounted() {
    String folio = api.contribute(Api.contribution(Map.of())).at("/folio");
    api.get("/api/totals", Api.anonymous());
    Document original =
        Objects.requireNonNull(contributions.find(Filters.eq("folio", folio)).first());
    contributions.insertMany(
        LongStream.rangeClosed(FIRST, FIRST + 1_000)
            .mapToObj(number -> copy(original, number))
            .toList());
  }

  @AfterEach
  void forgetThem() {
    contributions.deleteMany(Filters.gte("number", FIRST));
  }

  @Test
  void theRegistrySaysThatThereAreMore() {
    assertThat(citizen.get("/en/aportaciones?q=" + WORD).page().select(".total").text())
        .isEqualTo("More than 1,000 contributions");
    ServiceApi.Answer answer = api.get("/api/contributions?q=" + WORD, Api.anonymous());
    assertThat(answer.at("/total")).isEqualTo("1000");
    assertThat(answer.at("/more")).isEqualTo("true");
  }

  @Test
  void theDeskSaysThatNobodyCountsThemByState() {
    PageReader.Read page = list("");
    assertThat(page.text()).contains("Más de 1,000 aportaciones tienen esas palabras");
    assertThat(page.page().select(".split-head").text()).contains("1–50 de más de 1,000");
    assertThat(page.page().select("nav.tabs .count").eachText()).containsExactly("más de 1,000");
    String next = page.page().select("[data-next]").attr("href");
    assertThat(coordinator.get(next).page().select(".split-head").text())
        .contains("51–100 de más de 1,000");
    ServiceApi.Answer answer = api.get("/api/staff/contributions?q=" + WORD, Api.coordinator());
    assertThat(answer.at("/more")).isEqualTo("true");
    assertThat(answer.body()).doesNotContain("\"counts\"");
    ServiceApi.Answer found = api.get("/api/staff/search?q=" + WORD, Api.coordinator());
    assertThat(found.at("/total")).isEqualTo("1000");
    assertThat(found.at("/more")).isEqualTo("true");
  }

  @Test
  void aThousandAreStillCountedOneByOne() {
    contributions.deleteOne(Filters.eq("number", FIRST));
    assertThat(citizen.get("/aportaciones?q=" + WORD).page().select(".total").text())
        .isEqualTo("1,000 aportaciones");
    assertThat(list("").page().select("nav.tabs .count").eachText()).contains("1,000", "0");
    ServiceApi.Answer answer = api.get("/api/staff/contributions?q=" + WORD, Api.coordinator());
    assertThat(answer.at("/counts/admitted")).isEqualTo("1000");
    assertThat(answer.body()).doesNotContain("\"more\"");
  }

  private PageReader.Read list(String more) {
    return coordinator.get("/personal/aportaciones?estado=admitted&q=" + WORD + more);
  }

  private static Document copy(Document original, long number) {
    Document copy = new Document(original);
    copy.putAll(
        Map.of(
            "_id",
            "copy" + number,
            "folio",
            "PEM-" + number + "-0",
            "number",
            number,
            "words",
            SearchWords.of(WORD),
            "status",
            "ADMITTED",
            "tables",
            List.of("MOV"),
            "changed",
            Instant.EPOCH,
            "outbox",
            List.of()));
    copy.put("admittedAt", Instant.EPOCH);
    return copy;
  }
}

package org.convocatoria.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convocatoria.plan.PlanServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gate goes through everything, however much there is. */
@PlanServiceTest
class GateTest {

  private static final String CALL = "gate-2014";
  private static final Instant CUT_OFF = Instant.parse("2015-02-10T18:00:00Z");
  private static final int ADMITTED = 1203;

  private final MongoDatabase database;
  private final Gate gate;

  GateTest(MongoDatabase database, Gate gate) {
    this.database = database;
    this.gate = gate;
  }

  @BeforeAll
  void muchIsReceived() {
    database
        .getCollection("contributions.g1")
        .insertMany(IntStream.range(0, ADMITTED).mapToObj(n -> row(n, "admitted", 0)).toList());
    database
        .getCollection("contributions.g1")
        .insertMany(
            List.of(
                row(9001, "notAdmitted", 0),
                row(9002, "forwarded", 0),
                row(9003, "withdrawn", 0),
                row(9004, "received", 1)));
  }

  @Test
  void allAreCountedThoughOnlySomeAreListed() {
    GateReport report = gate.review(CALL, CUT_OFF, Set.of(), true);
    assertThat(report.unansweredCount()).isEqualTo(ADMITTED);
    assertThat(report.unanswered()).hasSize(Gate.LISTED);
    assertThat(report.ready()).isFalse();
    assertThat(report.answers()).isEqualTo(new Tally(0, 0, 0, 1, 0, 1));
  }

  @Test
  void theLastOfManyIsNotOverlooked() {
    Set<String> allButTheLast =
        IntStream.range(0, ADMITTED - 1).mapToObj(GateTest::folio).collect(Collectors.toSet());
    GateReport report = gate.review(CALL, CUT_OFF, allButTheLast, true);
    assertThat(report.unanswered())
        .extracting(GateReport.Unanswered::folio)
        .containsExactly(folio(ADMITTED - 1));
    assertThat(report.answers().cited()).isEqualTo(ADMITTED - 1);
  }

  @Test
  void progressIsCountedByTableAndByCause() {
    Set<String> two = Set.of(folio(0), folio(1));
    Progress progress = gate.progress(CALL, CUT_OFF.plusSeconds(2), two);
    assertThat(progress.done()).isEqualTo(4);
    assertThat(progress.toReview()).isEqualTo(1);
    assertThat(progress.toAnswer()).isEqualTo(ADMITTED - 2);
    assertThat(progress.total()).isEqualTo(ADMITTED + 3);
    assertThat(progress.tables()).containsExactly(new Progress.OfTable("MOV", ADMITTED, 2));
    assertThat(progress.answers().byCause())
        .containsEntry("cited", 2L)
        .containsEntry("forwarded", 1L);
  }

  @Test
  void whatCameAfterTheCutOffWaitsForTheNextVersion() {
    GateReport after = gate.review(CALL, CUT_OFF.plusSeconds(2), Set.of(), true);
    assertThat(after.unansweredCount()).isEqualTo(ADMITTED + 1);
  }

  @Test
  void aGateThatDoesNotKnowAllIsNotReady() {
    assertThat(gate.review("nothing-2014", CUT_OFF, Set.of(), true).ready()).isTrue();
    GateReport unsure = gate.review("nothing-2014", CUT_OFF, Set.of(), false);
    assertThat(unsure.ready()).isFalse();
    assertThat(unsure.notYetKnown()).isTrue();
  }

  private static String folio(int n) {
    return "GAT-%06d".formatted(n);
  }

  private static Document row(int n, String status, int secondsAfter) {
    return new Document("_id", "gate-" + n)
        .append("sequence", 1L)
        .append("call", CALL)
        .append("folio", folio(n))
        .append("status", status)
        .append("tables", List.of("MOV"))
        .append("sample", true)
        .append("receivedAt", Date.from(CUT_OFF.plusSeconds(secondsAfter)));
  }
}

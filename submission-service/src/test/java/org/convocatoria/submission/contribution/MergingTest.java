package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Merging contributions, and following them. */
@SubmissionTest
class MergingTest {

  private final int port;
  private final Api api;
  private final Contributions contributions;
  private final Merges merges;
  private final Separating separating;

  MergingTest(
      @LocalServerPort int port,
      Contributions contributions,
      Merges merges,
      Separating separating) {
    this.port = port;
    this.api = new Api(port);
    this.contributions = contributions;
    this.merges = merges;
    this.separating = separating;
  }

  /** A contribution and the clave of its owner. */
  private record Given(String folio, String clave) {}

  @Test
  void bothReceiptsLiveAndEachSaysWhereTheOtherIs() {
    Given into = admitted();
    Given merged = admitted();
    ServiceApi.Answer done = merge(merged, into.folio());
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(done.at("/state")).isEqualTo("merged");
    assertThat(file(merged).at("/mergedInto")).isEqualTo(into.folio());
    assertThat(file(into).at("/merged/0")).isEqualTo(merged.folio());
    ServiceApi.Answer story = api.get("/api/folios/" + merged.folio(), Api.anonymous());
    assertThat(story.at("/state")).isEqualTo("merged");
    assertThat(story.body())
        .contains("Se reunió con la aportación " + into.folio(), "/folio/" + into.folio());
    assertThat(own(merged).status()).isEqualTo(200);
    assertThat(own(into).status()).isEqualTo(200);
    Citizen anybody = new Citizen(port);
    assertThat(anybody.get("/folio/" + into.folio()).text())
        .contains("Con ésta se reunieron", merged.folio());
    assertThat(anybody.get("/folio/" + merged.folio()).text())
        .contains("Reunida con otra aportación", into.folio());
    TestBroker.Read event =
        TestBroker.await(
            "submission.events",
            read ->
                read.key().equals(id(merged))
                    && read.type().equals("submission.contribution-merged.v1"));
    assertThat(event.body())
        .contains("\"mergedInto\":\"" + into.folio() + "\"")
        .doesNotContain("Piden lo mismo");
  }

  @Test
  void whatWasNeverAdmittedStaysBehindItsClaveWhenItIsMerged() {
    Given into = admitted();
    Given merged = received();
    assertThat(merge(merged, into.folio()).status()).isEqualTo(200);
    assertThat(api.get("/api/folios/" + merged.folio(), Api.anonymous()).status()).isEqualTo(404);
    assertThat(own(merged).at("/state")).isEqualTo("merged");
  }

  @Test
  void intoItselfOrIntoWhatLiesOnNoTableOrInACircleIsRefused() {
    Given one = admitted();
    Given other = admitted();
    assertThat(reason(merge(one, one.folio()))).contains("ésta es la misma");
    assertThat(reason(merge(one, received().folio()))).contains("está en una mesa");
    assertThat(reason(merge(one, "PEM-1"))).contains("ninguna aportación con ese folio");
    Given withdrawn = admitted();
    withdraw(withdrawn);
    assertThat(reason(merge(one, withdrawn.folio()))).contains("está en una mesa");
    assertThat(merge(one, other.folio()).status()).isEqualTo(200);
    assertThat(reason(merge(other, one.folio()))).contains("no pueden reunirse también al revés");
    assertThat(state(other)).isEqualTo("admitted");
  }

  @Test
  void chainsAreFollowedToTheirEnd() {
    Given first = admitted();
    Given second = admitted();
    Given third = admitted();
    Given late = received();
    assertThat(merge(first, second.folio()).status()).isEqualTo(200);
    assertThat(merge(second, third.folio()).status()).isEqualTo(200);
    assertThat(merges.endOf(contribution(first)).folio()).isEqualTo(third.folio());
    assertThat(merges.into(contribution(third)))
        .extracting(Contribution::folio)
        .containsExactlyInAnyOrder(first.folio(), second.folio());
    assertThat(merge(late, first.folio()).status()).isEqualTo(200);
    assertThat(contribution(late).mergedInto()).isEqualTo(third.folio());
    assertThat(reason(merge(third, first.folio()))).contains("al revés");
    assertThat(merge(late, third.folio()).status()).isEqualTo(200);
    assertThat(contribution(late).decisions()).hasSize(1);
  }

  @Test
  void aMergingIsTakenBackLikeAnyDecision() {
    Given into = admitted();
    Given merged = admitted();
    merge(merged, into.folio());
    String undo = file(merged).at("/undo/id");
    assertThat(api.post("/api/staff/undo/" + undo, Api.coordinator(), "").status()).isEqualTo(200);
    assertThat(state(merged)).isEqualTo("admitted");
    assertThat(merges.into(contribution(into))).isEmpty();
    assertThat(merge(into, merged.folio()).status()).isEqualTo(200);
  }

  @Test
  void whatTheOtherNoLongerStandsForStandsForItselfAgain() {
    Given into = admitted();
    Given admitted = admitted();
    Given undecided = received();
    Given chained = received();
    merge(undecided, into.folio());
    merge(chained, admitted.folio());
    merge(admitted, into.folio());
    separating.look(Instant.now());
    assertThat(state(undecided)).isEqualTo("merged");
    withdraw(into);
    separating.look(Instant.now());
    separating.look(Instant.now());
    assertThat(state(undecided)).isEqualTo("received");
    assertThat(state(admitted)).isEqualTo("admitted");
    assertThat(state(chained)).isEqualTo("merged");
    assertThat(own(undecided).all("/steps", "what"))
        .containsExactly("received", "merged", "separated");
  }

  @Test
  void whoWasErasedStandsForNobody() {
    Given into = admitted();
    Given merged = received();
    merge(merged, into.folio());
    own(into, "erasure");
    assertThat(reason(merge(received(), into.folio()))).contains("está en una mesa");
    separating.look(Instant.now());
    assertThat(state(merged)).isEqualTo("received");
  }

  @Test
  void aDismissalPartsThemOnceItCanNoLongerBeTakenBack() {
    Given into = admitted();
    Given merged = received();
    merge(merged, into.folio());
    api.post(staff(into, "dismissal"), Api.coordinator(), "{\"reason\":\"No procede.\"}");
    separating.look(Instant.now());
    assertThat(state(merged)).isEqualTo("merged");
    separating.look(Instant.now().plus(11, ChronoUnit.MINUTES));
    assertThat(state(merged)).isEqualTo("received");
  }

  @RepeatedTest(6)
  void mergingsAtOnceMakeNoCircle() throws Exception {
    int size = 4;
    List<Given> ring = IntStream.range(0, size).mapToObj(_ -> admitted()).toList();
    CyclicBarrier start = new CyclicBarrier(size);
    List<Future<ServiceApi.Answer>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
      for (int i = 0; i < size; i++) {
        Given from = ring.get(i);
        String into = ring.get((i + 1) % size).folio();
        asked.add(
            threads.submit(
                () -> {
                  start.await();
                  return merge(from, into);
                }));
      }
    }
    for (Future<ServiceApi.Answer> each : asked) {
      assertThat(each.get().status()).isIn(200, 409, 422);
    }
    long standing = ring.stream().filter(each -> state(each).equals("admitted")).count();
    assertThat(standing).isPositive();
    ring.forEach(this::leadsSomewhere);
  }

  private void leadsSomewhere(Given from) {
    Set<String> seen = new HashSet<>();
    Contribution at = contribution(from);
    while (at.mergedInto() != null) {
      assertThat(seen.add(at.folio())).isTrue();
      at = contributions.find(new Folio(String.valueOf(at.mergedInto()))).orElseThrow();
    }
    assertThat(at.status()).isEqualTo(Status.ADMITTED);
  }

  private Given received() {
    ServiceApi.Answer receipt = api.contribute();
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return new Given(receipt.at("/folio"), receipt.at("/clave"));
  }

  private Given admitted() {
    Given given = received();
    api.post(staff(given, "admission"), Api.coordinator(), "{\"tables\":[\"MOV\"]}");
    return given;
  }

  private ServiceApi.Answer merge(Given from, String into) {
    String body = "{\"into\":\"%s\",\"reason\":\"Piden lo mismo.\"}".formatted(into);
    return api.post(staff(from, "merge"), Api.coordinator(), body);
  }

  private void withdraw(Given given) {
    own(given, "withdrawal");
  }

  private void own(Given given, String act) {
    api.post(
        "/api/folios/" + given.folio() + "/" + act,
        Api.anonymous(),
        "",
        "Convocatoria-Clave",
        given.clave());
  }

  private ServiceApi.Answer own(Given given) {
    return api.get(
        "/api/folios/" + given.folio(), Api.anonymous(), "Convocatoria-Clave", given.clave());
  }

  private ServiceApi.Answer file(Given given) {
    return api.get("/api/staff/contributions/" + given.folio(), Api.coordinator());
  }

  private String state(Given given) {
    return file(given).at("/state");
  }

  private static String reason(ServiceApi.Answer refused) {
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.body();
  }

  private Contribution contribution(Given given) {
    return contributions.find(new Folio(given.folio())).orElseThrow();
  }

  private String id(Given given) {
    return contribution(given).id();
  }

  private static String staff(Given given, String what) {
    return "/api/staff/contributions/" + given.folio() + "/" + what;
  }
}

package org.convocatoria.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.TestClock;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.RefusedException;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.convocatoria.gateway.fake.FakeService.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class AuditTrailTest {

  private static final String PATH = "/api/staff/audit";
  private static final Caller AUDITOR = new Caller("auditoria", List.of("auditor"), List.of());

  private final FakePlatform platform;
  private final AuditTrail trail;
  private final Browser browser;

  private record Entry(String id, Instant at) {
    String json() {
      return """
      {"id":"%s","at":"%s","actor":"a","service":"plan","kind":"k","subject":"s","what":"w",
       "sentence":{"es":"Hizo algo","en":"Did something"}}
      """
          .formatted(id, at);
    }

    /** Whether it comes behind a position, in the order of the pages. */
    boolean isBehind(String position) {
      int bar = position.indexOf('|');
      int time = at.compareTo(Instant.parse(position.substring(0, bar)));
      return time < 0 || (time == 0 && id.compareTo(position.substring(bar + 1)) < 0);
    }
  }

  AuditTrailTest(FakePlatform platform, AuditTrail trail, @LocalServerPort int port) {
    this.platform = platform;
    this.trail = trail;
    this.browser = new Browser(port);
  }

  @BeforeEach
  void nothingHappened() {
    for (Service service : Service.values()) {
      platform.service(service).respond("GET", PATH, FakeResponse.json(200, "{\"items\":[]}"));
    }
  }

  @Test
  void allEntriesOfAllServicesComeOnceAndNewestFirst() {
    List<Entry> all = new ArrayList<>();
    all.addAll(keeps(Service.SUBMISSION, 230, 7));
    all.addAll(keeps(Service.PLAN, 150, 11));
    all.addAll(keeps(Service.WORKSHOP, 3, 1000));
    List<String> read = readAll();
    assertThat(read)
        .isEqualTo(
            all.stream()
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed())
                .map(Entry::id)
                .toList());
  }

  @Test
  void aServiceThatIsAwayIsNamedAndTheRestIsShown() {
    keeps(Service.PLAN, 2, 1);
    platform.service(Service.SUBMISSION).respond("GET", PATH, FakeResponse.json(503, "{}"));
    AuditTrail.Page page = trail.newest(AUDITOR, null, AuditTrail.Wanted.ALL);
    assertThat(page.items()).hasSize(2);
    assertThat(page.missing()).containsExactly("submission");
  }

  @Test
  void whoMayNotReadItGetsARefusal() {
    platform.service(Service.WORKSHOP).respond("GET", PATH, FakeResponse.problem(403, "No", "[]"));
    HttpResponse<String> none = browser.get(PATH);
    assertThat(none.statusCode()).isEqualTo(401);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> trail.newest(AUDITOR, null, AuditTrail.Wanted.ALL))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aServiceThatComesBackGoesOnWhereTheOthersAre() {
    List<Entry> plan = keeps(Service.PLAN, 150, 2);
    platform.service(Service.SUBMISSION).respond("GET", PATH, FakeResponse.json(503, "{}"));
    AuditTrail.Page first = trail.newest(AUDITOR, null, AuditTrail.Wanted.ALL);
    keeps(Service.SUBMISSION, 150, 2);
    AuditTrail.Page second = trail.newest(AUDITOR, first.next(), AuditTrail.Wanted.ALL);
    assertThat(second.missing()).isEmpty();
    assertThat(second.items())
        .hasSize(100)
        .allSatisfy(e -> assertThat(e.at()).isBeforeOrEqualTo(plan.get(99).at()))
        .extracting(AuditEntry::id)
        .contains("submission-100", "plan-100");
  }

  private List<String> readAll() {
    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      AuditTrail.Page page = trail.newest(AUDITOR, cursor, AuditTrail.Wanted.ALL);
      page.items().forEach(item -> read.add(item.id()));
      cursor = page.next();
    } while (cursor != null && read.size() < 1000);
    return read;
  }

  /** Some entries share their moment with those of another service. */
  private List<Entry> keeps(Service service, int entries, int secondsApart) {
    List<Entry> kept =
        IntStream.range(0, entries)
            .mapToObj(
                i ->
                    new Entry(
                        service.id() + "-" + i,
                        TestClock.START.minusSeconds((long) i * secondsApart)))
            .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed())
            .toList();
    platform.service(service).respond("GET", PATH, request -> page(kept, request));
    return kept;
  }

  private static FakeResponse page(List<Entry> kept, Received request) {
    String cursor = request.query().replaceFirst("^cursor=", "");
    List<Entry> left =
        kept.stream().filter(each -> cursor.isEmpty() || each.isBehind(cursor)).toList();
    List<Entry> page = left.subList(0, Math.min(100, left.size()));
    String items = String.join(",", page.stream().map(Entry::json).toList());
    String next =
        left.size() > page.size()
            ? ",\"next\":\"" + page.getLast().at() + "|" + page.getLast().id() + "\""
            : "";
    return FakeResponse.json(200, "{\"items\":[" + items + "]" + next + "}");
  }
}

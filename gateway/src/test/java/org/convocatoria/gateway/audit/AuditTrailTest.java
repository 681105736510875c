package org.convocatoria.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
import org.convocatoria.gateway.fake.FakeService.Received;
import org.convocatoria.gateway.fake.FakeService.Reply;
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
      return "{\"id\":\"%s\",\"at\":\"%s\"}"
          .formatted(id, DateTimeFormatter.ISO_INSTANT.format(at));
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
      platform.service(service).answer("GET", PATH, Reply.json(200, "{\"items\":[]}"));
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
    platform.service(Service.SUBMISSION).answer("GET", PATH, Reply.json(503, "{}"));
    AuditTrail.Page page = trail.newest(AUDITOR, null, AuditTrail.Wanted.ALL);
    assertThat(page.items()).hasSize(2);
    assertThat(page.missing()).containsExactly("submission");
  }

  @Test
  void whoMayNotReadItGetsARefusal() {
    platform.service(Service.WORKSHOP).answer("GET", PATH, Reply.problem(403, "No", "[]"));
    HttpResponse<String> none = browser.get(PATH);
    assertThat(none.statusCode()).isEqualTo(401);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> trail.newest(AUDITOR, null, AuditTrail.Wanted.ALL))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aCursorThatMakesNoSenseStartsFromTheNewest() {
    keeps(Service.PLAN, 1, 1);
    assertThat(trail.newest(AUDITOR, "%%", AuditTrail.Wanted.ALL).items()).hasSize(1);
  }

  private List<String> readAll() {
    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      AuditTrail.Page page = trail.newest(AUDITOR, cursor, AuditTrail.Wanted.ALL);
      page.items().forEach(item -> read.add(item.path("id").asString()));
      cursor = page.next();
    } while (cursor != null && read.size() < 1000);
    return read;
  }

  /** A service that pages by fifty, as one that knows only its own entries. */
  private List<Entry> keeps(Service service, int entries, int secondsApart) {
    List<Entry> kept =
        IntStream.range(0, entries)
            .mapToObj(
                i ->
                    new Entry(
                        service.id() + "-" + i,
                        TestClock.START.minusSeconds((long) i * secondsApart)))
            .toList();
    platform.service(service).answer("GET", PATH, request -> page(kept, request));
    return kept;
  }

  private static Reply page(List<Entry> kept, Received request) {
    String query = request.query();
    int from = query.startsWith("cursor=") ? Integer.parseInt(query.substring(7)) : 0;
    int to = Math.min(from + 50, kept.size());
    String items = String.join(",", kept.subList(from, to).stream().map(Entry::json).toList());
    String next = to < kept.size() ? ",\"next\":\"" + to + "\"" : "";
    return Reply.json(200, "{\"items\":[" + items + "]" + next + "}");
  }
}

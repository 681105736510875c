package org.convocatoria.submission.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.test.ServiceApi.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What anybody finds of yesterday. */
@OwnCallTest
class PastDaysTest {

  private static final String YESTERDAY = "2026-11-12";

  private final Api api;
  private final TestClock clock;
  private final OpenData data;
  private final Calls calls;

  PastDaysTest(@LocalServerPort int port, TestClock clock, OpenData data, Calls calls) {
    this.api = new Api(port);
    this.clock = clock;
    this.data = data;
    this.calls = calls;
  }

  @Test
  void yesterdaysFortyAreWhatYesterdaysManifestNames() throws Exception {
    clock.shows(YESTERDAY + "T10:00-06:00");
    int before = rows("");
    for (int i = 0; i < 39; i++) {
      admitted();
    }
    data.bringUpToDate();
    // After the files of the day were last made, and before its end.
    synchronized (data) {
      clock.shows(YESTERDAY + "T23:59:58-06:00");
      admitted();
      clock.shows("2026-11-13T00:00:10-06:00");
    }
    admitted();
    admitted();
    data.bringUpToDate();

    assertThat(rows("?asOf=" + YESTERDAY)).isEqualTo(before + 40);
    assertThat(rows("")).isEqualTo(before + 42);
    Answer manifest = api.get("/open-data/manifest-" + YESTERDAY + ".json", Api.anonymous());
    for (String name : new String[] {"contributions.csv", "contributions.jsonl"}) {
      JsonNode line =
          manifest
              .json()
              .path("files")
              .valueStream()
              .filter(each -> each.path("path").asString().equals(address(name)))
              .findFirst()
              .orElseThrow();
      byte[] content =
          api.get(address(name) + "?asOf=" + YESTERDAY, Api.anonymous()).body().getBytes(UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(line.path("sha256").asString());
      assertThat(content).hasSize(line.path("bytes").asInt());
    }
  }

  private String address(String name) {
    return "/open-data/" + calls.current().id() + "/" + name;
  }

  private int rows(String asOf) {
    data.bringUpToDate();
    Answer file = api.get(address("contributions.jsonl") + asOf, Api.anonymous());
    assertThat(file.status()).as(file.body()).isEqualTo(200);
    return (int) file.body().lines().count();
  }

  private void admitted() {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("table", "AGU");
    body.put("municipality", "puerto-claro");
    body.put("consent", Map.of("notice", "2026-10-01", "purposes", List.of("process")));
    body.put("title", "De ayer " + UUID.randomUUID());
    String folio = api.contribute(Api.contribution(body)).at("/folio");
    Answer admitted =
        api.post(
            "/api/staff/contributions/" + folio + "/admission",
            Api.coordinator(),
            "{\"tables\":[\"AGU\"]}");
    assertThat(admitted.status()).as(admitted.body()).isEqualTo(200);
  }
}

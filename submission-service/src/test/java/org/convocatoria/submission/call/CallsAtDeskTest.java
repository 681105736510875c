package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.PageReader;
import org.convocatoria.test.PageReader.Read;
import org.convocatoria.test.ServiceApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where there are several calls, the desk's lists are of one of them, which the address names. */
@OwnCallTest
class CallsAtDeskTest {

  private static final String EARLIER = "puerto-claro-2024";
  private static final String LIST = "/personal/aportaciones?estado=received&orden=recientes";

  @TempDir Path folder;
  private final Calls calls;
  private final IntakeCounts intakes;
  private final TestClock clock;
  private final Api api;
  private final PageReader desk;

  CallsAtDeskTest(@LocalServerPort int port, Calls calls, IntakeCounts intakes, TestClock clock) {
    this.api = new Api(port);
    this.desk = new PageReader(port, Api.coordinator());
    this.calls = calls;
    this.intakes = intakes;
    this.clock = clock;
  }

  @Test
  void listsTotalsAndDecisionsAreOfTheCallThatTheAddressNames() throws IOException {
    clock.shows("2026-11-20T10:00-06:00");
    open();
    String here = contribute("", "871 111 2233");
    String there = contribute("?call=" + EARLIER, "871 444 5566");
    String other = contribute("?call=" + EARLIER, "871 444 5566");
    assertThat(there).startsWith("PDZ-");

    assertThat(desk.get(LIST).text()).contains("Convocatoria");
    assertThat(desk.get(LIST).response().body()).contains(here).doesNotContain(there);
    Read list = desk.get(LIST + "&call=" + EARLIER);
    assertThat(list.response().body()).contains(there, other).doesNotContain(here);
    assertThat(list.page().select("select[name=call] option[selected]").val()).isEqualTo(EARLIER);
    assertThat(list.page().select(".tabs a").eachAttr("href"))
        .allMatch(href -> href.contains("call=" + EARLIER));
    assertThat(list.page().select(".split-list [data-item]").eachAttr("href"))
        .allMatch(href -> href.contains("call=" + EARLIER));
    assertThat(desk.get("/personal/totales?call=" + EARLIER).text())
        .contains("2 aportaciones recibidas");

    Read open = desk.get(LIST + "&call=" + EARLIER + "&folio=" + there);
    String turn = open.page().select("form[action*=" + there + "/turnar]").attr("action");
    assertThat(turn).contains("call=" + EARLIER);
    Read done = desk.send(open.form(turn).with("tables", "AGU"));
    assertThat(done.status()).isEqualTo(303);
    assertThat(done.location()).contains("call=" + EARLIER, "folio=" + other);

    assertThat(desk.get("/personal/llamadas").response().body()).doesNotContain(there);
    assertThat(desk.get("/personal/llamadas?call=" + EARLIER).response().body()).contains(there);
    assertThat(desk.get(LIST + "&call=none").status()).isEqualTo(404);
  }

  private void open() throws IOException {
    String file =
        Files.readString(Path.of("../docs/own-call.yaml"))
            .replace("id: puerto-claro-2026", "id: " + EARLIER)
            .replace("folioPrefix: PDU", "folioPrefix: PDZ")
            .replace("opens: 2026-10-01", "opens: 2024-10-01");
    Path written = Files.writeString(folder.resolve("call.yaml"), file);
    new OpeningCall(calls, intakes, clock, new CallFile(written), "moved")
        .run(new DefaultApplicationArguments());
  }

  private String contribute(String query, String telephone) {
    Answer receipt =
        api.post(
            "/api/contributions" + query,
            Api.anonymous(),
            Api.contribution(
                Map.of(
                    "table",
                    "AGU",
                    "municipality",
                    "puerto-claro",
                    "contributor",
                    Map.of("kind", "citizen", "name", "Ana", "telephone", telephone),
                    "consent",
                    Map.of("notice", "2026-10-01", "purposes", List.of("process")))),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
    return receipt.at("/folio");
  }
}

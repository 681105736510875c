package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.submission.Api;
import org.convocatoria.submission.Citizen;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.test.ServiceApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@OwnCallTest
class OpeningCallTest {

  private static final Path TEMPLATE = Path.of("../docs/own-call.yaml");

  @TempDir Path folder;
  private final Calls calls;
  private final IntakeCounts intakes;
  private final TestClock clock;
  private final Api api;
  private final Citizen citizen;

  OpeningCallTest(@LocalServerPort int port, Calls calls, IntakeCounts intakes, TestClock clock) {
    this.api = new Api(port);
    this.citizen = new Citizen(port);
    this.calls = calls;
    this.intakes = intakes;
    this.clock = clock;
  }

  @Test
  void aSecondStartWithTheSameFileChangesNothing() throws IOException {
    assertThatCode(() -> start(Files.readString(TEMPLATE))).doesNotThrowAnyException();
    assertThatCode(() -> start("# another remark\n" + Files.readString(TEMPLATE)))
        .doesNotThrowAnyException();
  }

  @Test
  void aFileThatWasChangedAfterTheStartIsRefusedWithItsFields() throws IOException {
    String changed =
        Files.readString(TEMPLATE)
            .replace("closes: 2026-11-30T18:00", "closes: 2026-12-15T18:00")
            .replace("office: IMPLAN/PC", "office: IMPLAN");
    assertThatThrownBy(() -> start(changed))
        .isInstanceOf(CallFileException.class)
        .hasMessageContaining("puerto-claro-2026")
        .hasMessageContaining("closes, invitations");
    assertThat(calls.of("puerto-claro-2026").closes()).hasToString("2026-11-30T18:00-06:00");
  }

  /** It opened earlier, so the public pages go on serving the other one first. */
  @Test
  void aFurtherFileOpensAFurtherCallToWhichPeopleContribute() throws IOException {
    clock.shows("2026-11-20T10:00-06:00");
    String further =
        Files.readString(TEMPLATE)
            .replace("id: puerto-claro-2026", "id: puerto-claro-2025")
            .replace("id: AGU", "id: MAR")
            .replace("tables: [AGU]", "tables: [MAR]")
            .replace("opens: 2026-10-01", "opens: 2025-10-01");
    assertThatThrownBy(() -> start(further)).hasMessageContaining("The folioPrefix PDU belongs to");
    assertThat(calls.find("puerto-claro-2025")).isEmpty();
    start(further.replace("folioPrefix: PDU", "folioPrefix: PDX"));
    assertThat(calls.current().id()).isEqualTo("puerto-claro-2026");
    assertThat(api.get("/api/calls", Api.anonymous()).body())
        .contains("puerto-claro-2025", "puerto-claro-2026");
    assertThat(citizen.get("/").text()).contains("También están abiertas");
    assertThat(
            citizen
                .get("/participar?matter=idea&call=puerto-claro-2025")
                .page()
                .select("[name=call]")
                .val())
        .isEqualTo("puerto-claro-2025");
    assertThat(contribute("?call=puerto-claro-2025").at("/folio")).startsWith("PDX-");
    assertThat(contribute("").at("/errors/0/field")).isEqualTo("table");
    assertThat(contribute("?call=none").status()).isEqualTo(404);
    assertThat(citizen.get("/aportaciones?call=none").status()).isEqualTo(404);
  }

  private ServiceApi.Answer contribute(String query) {
    Map<String, @Nullable Object> own = new HashMap<>();
    own.put("table", "MAR");
    own.put("municipality", "puerto-claro");
    own.put("consent", Map.of("notice", "2026-10-01", "purposes", List.of("process")));
    return api.post(
        "/api/contributions" + query,
        Api.anonymous(),
        Api.contribution(own),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private void start(String file) throws IOException {
    Path written = Files.writeString(folder.resolve("call.yaml"), file);
    new OpeningCall(calls, intakes, clock, new CallFile(written), "moved")
        .run(new DefaultApplicationArguments());
  }
}

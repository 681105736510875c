package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The evening's rehearsal of docs/operations.md: backup, erase, restore, and everything reads as
 * before, but for what people had erased since.
 */
@Order(8)
@Tag("long")
class RestoreTest {

  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.withSample();
  private static final Http HTTP = new Http(PLATFORM.portal());

  @Test
  void whatWasErasedReadsAsBeforeOnceItsBackupIsRestored() {
    JsonNode receipt = HTTP.post("/api/contributions", Http.idea("Antes del respaldo")).json();
    JsonNode regretted = HTTP.post("/api/contributions", Http.idea("Para borrarla")).json();
    PLATFORM.command("backup", "evening.zip");
    assertThat(own(regretted, "POST", "/erasure").at("/state")).isEqualTo("erased");
    Map<String, String> before =
        Patience.until(() -> read(receipt), RestoreTest::isComplete, "all of it is readable");
    PLATFORM.command("down", "--erase", "--yes");
    PLATFORM.command("restore", "evening.zip");
    PLATFORM.command("up");
    Map<String, String> after =
        Patience.until(() -> read(receipt), before::equals, "everything reads as before");
    assertThat(after).isEqualTo(before);
    assertThat(own(regretted, "GET", "").at("/state"))
        .as("what was erased after the backup")
        .isEqualTo("erased");
    JsonNode next = HTTP.post("/api/contributions", Http.idea("Después del respaldo")).json();
    assertThat(next.path("folio").asString()).isGreaterThan(receipt.path("folio").asString());
    assertThat(PLATFORM.command("deadletters", "list")).contains("There are no dead letters.");
  }

  /** The story that its owner reads of a folio, also after doing this with it. */
  private static Http.Response own(JsonNode receipt, String method, String what) {
    String address = "/api/folios/" + receipt.path("folio").asString() + what;
    String[] clave = {"Convocatoria-Clave", receipt.path("clave").asString()};
    return method.equals("GET") ? HTTP.get(address, clave) : HTTP.post(address, null, clave);
  }

  /** A gateway leaves services alone for some seconds that were slow after their start. */
  private static boolean isComplete(Map<String, String> found) {
    return found.values().stream().allMatch(each -> each.startsWith("200 "));
  }

  /** What anybody, an owner and staff read, by address. */
  private static Map<String, String> read(JsonNode receipt) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String address :
        List.of(
            "/api/call",
            "/api/workshops",
            "/api/plan",
            "/open-data/la-laguna-2014/contributions.csv")) {
      found.put(address, said(HTTP.get(address)));
    }
    found.put("registry", registry());
    String[] clave = {"Convocatoria-Clave", receipt.path("clave").asString()};
    String story = "/api/folios/" + receipt.path("folio").asString();
    found.put(story, said(HTTP.get(story, clave)));
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    for (String address :
        List.of("/api/staff/tables/MOV/dossier", "/api/staff/plan/evidence", "/api/staff/rounds")) {
      found.put(address, said(HTTP.get(address, coordinator)));
    }
    found.put("totals", totals(HTTP.get("/api/staff/totals", coordinator)));
    return found;
  }

  /** Counts in an order of their own, since the response has them as they were read. */
  private static String totals(Http.Response response) {
    JsonNode totals = Http.JSON.readTree(response.body());
    Set<String> counts = new TreeSet<>();
    totals
        .path("by")
        .propertyStream()
        .forEach(by -> by.getValue().forEach(each -> counts.add(by.getKey() + each)));
    return "%d %s %s".formatted(response.status(), totals.path("total"), counts);
  }

  /** Every admitted contribution, page by page. */
  private static String registry() {
    List<String> pages = new ArrayList<>();
    String next = "/api/contributions";
    while (next != null) {
      Http.Response page = HTTP.get(next);
      pages.add(said(page));
      String cursor = page.json().path("next").asString("");
      next = cursor.isEmpty() ? null : "/api/contributions?cursor=" + cursor;
    }
    return String.join("\n", pages);
  }

  private static String said(Http.Response response) {
    return response.status() + " " + response.body();
  }
}

package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was acknowledged arrives once, whatever was away meanwhile. */
@Order(9)
class OutageTest {

  private static final int CONTRIBUTIONS = 200;
  private static final PlatformUnderTest PLATFORM = PlatformUnderTest.get();
  private static final Http HTTP = new Http(PLATFORM.portal());

  @Test
  @Tag("messaging-1")
  @Tag("messaging-4")
  void twoHundredContributionsWhileTheBrokerIsAwayAndAServiceDiesHaveTwoHundredEffects() {
    String[] coordinator = HTTP.as(PLATFORM.credentials(), "coordinacion");
    String marker = "apagón " + UUID.randomUUID();
    Set<String> folios = new LinkedHashSet<>();
    PLATFORM.pause("broker");
    try {
      for (int i = 0; i < CONTRIBUTIONS; i++) {
        folios.add(contribute(marker, i));
        if (i == CONTRIBUTIONS / 2) {
          PLATFORM.kill("submission");
          PLATFORM.kill("plan");
        }
      }
      for (String folio : folios) {
        admit(folio, coordinator);
      }
    } finally {
      PLATFORM.resume("broker");
    }
    assertThat(folios).hasSize(CONTRIBUTIONS);
    for (String reader :
        List.of("/api/staff/tables/MOV/dossier?q=", "/api/staff/plan/evidence?q=")) {
      List<String> seen =
          Patience.until(
              () -> seen(reader, marker, coordinator),
              found -> new HashSet<>(found).containsAll(folios),
              reader + " has all " + CONTRIBUTIONS);
      assertThat(seen).as(reader).hasSize(CONTRIBUTIONS).doesNotHaveDuplicates();
    }
  }

  private static String contribute(String marker, int i) {
    Map<String, Object> body = Http.idea(marker + " " + i);
    UUID key = UUID.randomUUID();
    Http.Response response =
        Patience.until(
            () -> attempt(body, key), a -> a.status() == 201, "contribution " + i + " is accepted");
    return response.at("/folio");
  }

  private static Http.Response attempt(Map<String, Object> body, UUID key) {
    return HTTP.contribute(body, key);
  }

  private static void admit(String folio, String[] coordinator) {
    String path = "/api/staff/contributions/" + folio + "/admission";
    Patience.until(
        () -> HTTP.post(path, Map.of("tables", List.of("MOV")), coordinator),
        response -> response.status() == 200,
        folio + " is admitted");
  }

  private static List<String> seen(String reader, String marker, String[] coordinator) {
    Http.Response response =
        HTTP.get(
            reader + java.net.URLEncoder.encode(marker, java.nio.charset.StandardCharsets.UTF_8),
            coordinator);
    if (response.status() != 200) {
      return List.of();
    }
    return StreamSupport.stream(response.json().path("contributions").spliterator(), false)
        .map((JsonNode each) -> each.path("folio").asString())
        .toList();
  }
}

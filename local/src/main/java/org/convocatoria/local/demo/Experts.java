package org.convocatoria.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** Eight people, two of each kind of experience: one to be invited, one in reserve. */
final class Experts {

  static final List<String> CAPACITIES =
      List.of("professional", "business", "social", "governmental");

  private final PlatformApi api;

  Experts(PlatformApi api) {
    this.api = api;
  }

  /** Their ids in order; who is in the directory already, with whichever details, stays so. */
  List<String> enter() {
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= 2 * CAPACITIES.size(); i++) {
      PlatformApi.Response entered =
          api.postAs("coordinator", "/api/staff/experts", entry(i), PlatformApi.key(email(i)));
      String known = entered.body().path("id").asString("");
      ids.add(known.isEmpty() ? entered.ok().path("id").asString() : known);
    }
    return ids;
  }

  /** In which capacities the directory has each person. */
  Map<String, List<String>> capacities() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    String cursor = "";
    do {
      String from = cursor.isEmpty() ? "" : "?cursor=" + cursor;
      JsonNode page = api.getAs("coordinator", "/api/staff/experts" + from).ok();
      for (JsonNode each : page.path("items")) {
        all.put(
            each.path("id").asString(),
            StreamSupport.stream(each.path("capacities").spliterator(), false)
                .map(JsonNode::asString)
                .toList());
      }
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty());
    return all;
  }

  static String email(int i) {
    return "experta" + i + "@example.org";
  }

  /** Ranks go round the four kinds of experience: the reserve of person n is person n + 4. */
  static int reserveOf(int expert) {
    return expert + CAPACITIES.size();
  }

  static String capacity(int i) {
    return CAPACITIES.get((i - 1) % CAPACITIES.size());
  }

  private static Map<String, Object> entry(int i) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "Persona experta de muestra " + String.format(Locale.ROOT, "%02d", i));
    body.put("email", email(i));
    body.put("capacities", List.of(capacity(i)));
    body.put("topic", "movilidad y transporte");
    body.put("source", "directorio de muestra");
    body.put("sample", true);
    return body;
  }
}

package org.convocatoria.local.demo;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** Experts are invited to a table of the first workshop by a personal letter, and answer it. */
final class Inviting {

  private static final String TABLE = "MOV";
  private static final List<String> CAPACITIES =
      List.of("professional", "business", "social", "governmental");

  private final PlatformApi api;
  private final SentMail mail;
  private final Narrator narrator;

  Inviting(PlatformApi api, SentMail mail, Narrator narrator) {
    this.api = api;
    this.mail = mail;
    this.narrator = narrator;
  }

  void play() {
    narrator.chapter("Experts are invited, one by one");
    List<String> experts = experts();
    String round = round(experts);
    JsonNode dispatched =
        api.postAs(
                "director",
                "/api/staff/rounds/" + round + "/dispatch",
                Map.of("approvedBy", "Dirección de muestra", "reference", "IMPLAN/PEM/001"),
                PlatformApi.key("dispatch" + round))
            .body();
    narrator.say("the director approved the round; letters go out%s", problem(dispatched));
    answer(1, "yes");
    answer(2, "no");
    narrator.say("one accepts, one declines: the first reserve of the same experience moves up");
    answer(reserveOf(2), "yes");
    JsonNode numbers =
        api.awaitAs(
            "coordinator",
            "/api/staff/rounds/" + round,
            r -> r.toString().contains("\"accepted\"") && r.toString().contains("\"declined\""));
    narrator.say("the round now: %s", numbers.at("/numbers/byState"));
  }

  private static String problem(JsonNode answer) {
    return answer.path("status").isInt() ? " (" + answer.path("title").asString() + ")" : "";
  }

  /** Eight people, two of each kind of experience: one invited, one in reserve. */
  private List<String> experts() {
    Map<String, String> known = new HashMap<>();
    for (JsonNode each : api.getAs("coordinator", "/api/staff/experts").ok().path("items")) {
      known.put(each.path("email").asString(), each.path("id").asString());
    }
    List<String> ids = new ArrayList<>();
    for (int i = 1; i <= 2 * CAPACITIES.size(); i++) {
      String email = email(i);
      String id = known.get(email);
      ids.add(id == null ? expert(i, email) : id);
    }
    narrator.say("%d sample experts are in the directory", ids.size());
    return ids;
  }

  private String expert(int i, String email) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "Persona experta de muestra " + String.format(Locale.ROOT, "%02d", i));
    body.put("email", email);
    body.put("capacities", List.of(capacity(i)));
    body.put("topic", "movilidad y transporte");
    body.put("source", "directorio de muestra");
    body.put("sample", true);
    return api.postAs("coordinator", "/api/staff/experts", body, PlatformApi.key(email))
        .ok()
        .path("id")
        .asString();
  }

  private String round(List<String> experts) {
    for (JsonNode each : api.getAs("coordinator", "/api/staff/rounds").ok().path("items")) {
      if (each.path("workshop").asString().endsWith("t1")
          && each.path("table").asString().equals(TABLE)) {
        return each.path("id").asString();
      }
    }
    JsonNode workshop =
        StreamSupport.stream(
                api.awaitAs("", "/api/workshops", w -> w.path("items").size() >= 4)
                    .path("items")
                    .spliterator(),
                false)
            .filter(w -> w.path("id").asString().equals("t1"))
            .findFirst()
            .orElseThrow();
    String deadline =
        java.time.OffsetDateTime.parse(workshop.path("starts").asString())
            .minusDays(2)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    List<Map<String, Object>> invitees = new ArrayList<>();
    for (int i = 1; i <= experts.size(); i++) {
      invitees.add(Map.of("expert", experts.get(i - 1), "rank", i, "capacity", capacity(i)));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("workshop", "t1");
    body.put("table", TABLE);
    body.put("quotas", Map.of("professional", 1, "business", 1, "social", 1, "governmental", 1));
    body.put("deadline", deadline);
    body.put("invitees", invitees);
    return api.awaitPostAs(
            "coordinator", "/api/staff/rounds", body, PlatformApi.key("round t1 " + TABLE))
        .path("id")
        .asString();
  }

  private void answer(int expert, String answer) {
    String token = mail.tokenSentTo(email(expert));
    JsonNode after = api.post("/i/" + token, Map.of("answer", answer)).ok();
    narrator.say("%s answers «%s»: %s", email(expert), answer, after.path("status").asString());
  }

  /** Ranks go round the four kinds of experience: the reserve of person n is person n + 4. */
  private static int reserveOf(int expert) {
    return expert + CAPACITIES.size();
  }

  private static String capacity(int i) {
    return CAPACITIES.get((i - 1) % CAPACITIES.size());
  }

  private static String email(int i) {
    return "experta" + i + "@example.org";
  }
}

package org.convocatoria.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.convocatoria.local.client.NotInTimeException;
import org.convocatoria.local.client.PlatformApi;
import tools.jackson.databind.JsonNode;

/** Experts are invited to a table of the first workshop by a personal letter, and response it. */
final class Inviting {

  private static final String COORDINATOR = "coordinator";
  private static final String ROUNDS = "/api/staff/rounds";
  private static final String WORKSHOP = "t1";
  private static final String TABLE = "MOV";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

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
    Experts directory = new Experts(api);
    List<String> experts = directory.enter();
    narrator.say("%d sample experts are in the directory", experts.size());
    String address = ROUNDS + "/" + own(experts).orElseGet(() -> open(directory, experts));
    if (!dispatched(address)) {
      return;
    }
    replyTo(address, experts, 1, "yes");
    replyTo(address, experts, 2, "no");
    if (round(address).declined(experts.get(1))) {
      int reserve = Experts.reserveOf(2);
      String next = experts.get(reserve - 1);
      await(address, round -> !round.status(next).equals("reserve"));
      narrator.say("one declines: the first reserve of the same experience moves up");
      replyTo(address, experts, reserve, "yes");
    }
    narrator.say("the round now: %s", round(address).inNumbers());
  }

  private boolean dispatched(String address) {
    if (round(address).isDraft()) {
      PlatformApi.Response response =
          api.postAs(
              "director",
              address + "/dispatch",
              Map.of("approvedBy", "Dirección de muestra", "reference", "IMPLAN/PEM/001"),
              PlatformApi.key("dispatch" + address));
      if (response.refused()) {
        narrator.leaveOut("the letters", response);
        return false;
      }
      narrator.say("the director approved the round; letters go out");
    } else {
      narrator.say("the letters of this round went out before");
    }
    return true;
  }

  private Optional<String> own(List<String> experts) {
    String list = ROUNDS + "?workshop=" + WORKSHOP + "&table=" + TABLE;
    for (JsonNode each : api.getAs(COORDINATOR, list).ok().path("items")) {
      String id = each.path("id").asString();
      if (SampleRound.isOwn(api.getAs(COORDINATOR, ROUNDS + "/" + id).ok(), experts)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private String open(Experts directory, List<String> experts) {
    JsonNode workshop = api.awaitAs("", "/api/workshops/" + WORKSHOP, w -> w.has("starts"));
    OffsetDateTime deadline =
        SampleRound.deadline(
            OffsetDateTime.parse(workshop.path("starts").asString()),
            OffsetDateTime.now(ZoneOffset.UTC));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("workshop", WORKSHOP);
    body.put("table", TABLE);
    body.put("quotas", Map.of("professional", 1, "business", 1, "social", 1, "governmental", 1));
    body.put("deadline", deadline.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    body.put("invitees", invitees(directory.capacities(), experts));
    // The deadline is part of the key: another one is another request.
    String key = PlatformApi.key("round " + WORKSHOP + TABLE + deadline);
    boolean cancelled = workshop.path("status").asString().equals("cancelled");
    Instant until = cancelled ? Instant.now() : Instant.now().plus(PATIENCE);
    return api.postOnceKnown(COORDINATOR, ROUNDS, body, key, until).ok().path("id").asString();
  }

  private static List<Map<String, Object>> invitees(
      Map<String, List<String>> capacities, List<String> experts) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 1; i <= experts.size(); i++) {
      Map<String, Object> invitee = new LinkedHashMap<>();
      invitee.put("expert", experts.get(i - 1));
      invitee.put("rank", i);
      // Somebody may have entered the person with another experience; then that one counts.
      if (capacities.getOrDefault(experts.get(i - 1), List.of()).contains(Experts.capacity(i))) {
        invitee.put("capacity", Experts.capacity(i));
      }
      all.add(invitee);
    }
    return all;
  }

  private void replyTo(String address, List<String> experts, int number, String response) {
    String expert = experts.get(number - 1);
    String email = Experts.email(number);
    SampleRound round = await(address, r -> !r.status(expert).equals("draft"));
    switch (round.reply(expert)) {
      case GIVEN -> narrator.say("%s has answered before: %s", email, round.status(expert));
      case NOT_ASKED ->
          narrator.leaveOut("the answer of " + email, "Nothing was sent: " + round.status(expert));
      case GIVE -> {
        String token = letterOf(round.invitation(expert), email);
        PlatformApi.Response after = api.post("/i/" + token, Map.of("answer", response));
        if (after.refused()) {
          narrator.leaveOut("the answer of " + email, after);
        } else {
          String now = after.body().path("status").asString();
          narrator.say("%s answers «%s»: %s", email, response, now);
        }
      }
    }
  }

  /** The link in this invitation's letter; the person may have letters of other rounds too. */
  private String letterOf(String invitation, String email) {
    Instant end = Instant.now().plus(PATIENCE);
    do {
      for (String token : mail.tokensSentTo(email)) {
        JsonNode card = api.get("/i/" + token).body();
        if (card.at("/invitation/id").asString("").equals(invitation)) {
          return token;
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    } while (Instant.now().isBefore(end));
    throw new NotInTimeException("No letter to " + email + " has reached the mailbox.");
  }

  private SampleRound round(String address) {
    return new SampleRound(api.getAs(COORDINATOR, address).ok());
  }

  private SampleRound await(String address, Predicate<SampleRound> wanted) {
    return new SampleRound(api.awaitAs(COORDINATOR, address, r -> wanted.test(new SampleRound(r))));
  }
}

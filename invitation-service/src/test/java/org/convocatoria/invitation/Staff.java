package org.convocatoria.invitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convocatoria.invitation.secret.PersonalLinks;
import org.convocatoria.invitation.workshop.Workshop;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.Waiting;
import tools.jackson.databind.JsonNode;

/** What staff does, with a workshop of its own for each test. */
public final class Staff {

  public static final String CALL = "la-laguna-2014";

  private final Api api;
  private final Workshops workshops;
  private final PersonalLinks links;
  private final String workshop = "w" + UUID.randomUUID().toString().substring(0, 8);

  public Staff(Api api, Workshops workshops, PersonalLinks links) {
    this.api = api;
    this.workshops = workshops;
    this.links = links;
    TestBroker.publish("submission.events", CALL, 1, "submission.call-opened.v1", callOpened());
    workshop("scheduled", 1, 0, "2044-10-20T09:00:00-06:00", "scheduled");
  }

  public String workshop() {
    return workshop;
  }

  /** The workshop's service tells of it, and this service has heard. */
  public void workshop(String what, long event, int sequence, String starts, String status) {
    workshop(what, event, sequence, starts, status, "{}");
  }

  /** The same, with what changed. */
  public void workshop(
      String what, long event, int sequence, String starts, String status, String change) {
    TestBroker.publish(
        "workshop.events",
        CALL + ":" + workshop,
        event,
        "workshop.workshop-" + what + ".v1",
        workshop(workshop, sequence, starts, status)
            .replace("\"change\": {}", "\"change\": " + change));
    Waiting.until(
        "the workshop is known",
        () ->
            workshops
                .find(CALL, workshop)
                .filter(known -> known.calendarSequence() >= sequence)
                .map(Workshop::id));
  }

  /** Enters people in the directory, all with this capacity. */
  public List<String> experts(int count, String capacity) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(expert(capacity, UUID.randomUUID().toString()));
    }
    return ids;
  }

  public String expert(String capacity, String mailbox) {
    ServiceApi.Answer answer =
        api.post(
            "/api/staff/experts",
            Api.coordinator(),
            """
            {"name": "Persona de muestra %s", "email": "%s@example.org",
             "organisation": "Organización social de muestra", "capacities": ["%s"],
             "topic": "transporte colectivo", "source": "el directorio de muestra",
             "tables": ["MOV"], "sample": true}
            """
                .formatted(mailbox.substring(0, 4), mailbox, capacity));
    if (answer.status() != 201 && answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return answer.at("/id");
  }

  /** Opens a round; people in order of rank, each in their first capacity. */
  public String open(String quotas, String deadline, List<String> people) {
    List<String> invitees = new ArrayList<>();
    for (String person : people) {
      invitees.add("{\"expert\": \"%s\", \"rank\": %d}".formatted(person, invitees.size() + 1));
    }
    ServiceApi.Answer answer =
        api.post(
            "/api/staff/rounds",
            Api.coordinator(),
            """
            {"workshop": "%s", "table": "MOV", "quotas": %s, "deadline": "%s", "invitees": [%s]}
            """
                .formatted(
                    workshop,
                    quotas,
                    deadline,
                    invitees.stream().collect(Collectors.joining(","))));
    if (answer.status() != 201) {
      throw new AssertionError(answer.body());
    }
    return answer.at("/id");
  }

  /** Has this caller approve the round in the name of somebody. */
  public ServiceApi.Answer approve(String round, String token, String by) {
    return api.post(
        "/api/staff/rounds/" + round + "/dispatch", token, "{\"approvedBy\": \"" + by + "\"}");
  }

  /** Dispatches and waits until everybody on the list has an invitation. */
  public JsonNode dispatch(String round) {
    ServiceApi.Answer answer =
        api.post(
            "/api/staff/rounds/" + round + "/dispatch",
            Api.director(),
            "{\"approvedBy\": \"Dirección general\", \"reference\": \"IMPLAN/PEM/014/2014\"}");
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return until(round, view -> !view.at("/numbers/byState").has("draft"));
  }

  /** The round once it is so. */
  public JsonNode until(String round, java.util.function.Predicate<JsonNode> condition) {
    return Waiting.until(
        "round " + round, () -> java.util.Optional.of(view(round)).filter(condition));
  }

  public JsonNode view(String round) {
    return api.get("/api/staff/rounds/" + round, Api.coordinator()).json();
  }

  /** A round with this many people invited, dispatched; their invitations by rank. */
  public List<String> invited(int people, String deadline) {
    String round = open("{\"social\": " + people + "}", deadline, experts(people, "social"));
    return ids(dispatch(round));
  }

  public static List<String> ids(JsonNode round) {
    List<String> ids = new ArrayList<>();
    round.path("invitees").forEach(each -> ids.add(each.path("invitation").asString()));
    return ids;
  }

  public static String status(JsonNode round, int index) {
    return round.path("invitees").path(index).path("status").asString();
  }

  public String link(String invitation) {
    return "/i/" + links.token(PersonalLinks.RSVP, invitation, 1);
  }

  static String callOpened() {
    try (InputStream in = Staff.class.getResourceAsStream("/call-opened.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String workshop(String workshop, int sequence, String starts, String status) {
    return """
    {"state": {"call": "%s", "workshop": "%s", "name": {"es": "Taller 1", "en": "Workshop 1"},
      "theme": {"es": "Diagnóstico y pronóstico", "en": "Diagnosis and outlook"},
      "starts": "%s", "ends": "%s",
      "place": {"name": "Sede por confirmar", "address": "Torreón, Coahuila"},
      "status": "%s", "calendarSequence": %d, "resultKinds": [], "presentation": false},
     "change": {}}
    """
        .formatted(CALL, workshop, starts, starts.replace("T09", "T14"), status, sequence);
  }
}

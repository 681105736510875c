package org.convocatoria.local.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The demo's own round of invitations, as staff read it; other rounds are none of its business. */
record SampleRound(JsonNode data) {

  /** Whether somebody has still to answer, and can. */
  enum Reply {
    GIVE,
    GIVEN,
    NOT_ASKED
  }

  /** A round is the demo's if it invites its experts, whatever else there is at the same table. */
  static boolean isOwn(JsonNode round, List<String> experts) {
    return StreamSupport.stream(round.path("invitees").spliterator(), false)
        .map(each -> each.at("/expert/id").asString(""))
        .collect(Collectors.toSet())
        .equals(new HashSet<>(experts));
  }

  /**
   * Until when an answer may be given: two days before, as long as that is to come, and never after
   * the workshop begins.
   */
  static OffsetDateTime deadline(OffsetDateTime starts, OffsetDateTime now) {
    OffsetDateTime before = starts.minusDays(2);
    if (before.isAfter(now)) {
      return before;
    }
    return starts.isAfter(now) ? starts : now.plusDays(7);
  }

  boolean isDraft() {
    return data.path("status").asString().equals("draft");
  }

  Reply reply(String expert) {
    return switch (status(expert)) {
      case "sent", "offered" -> Reply.GIVE;
      case "accepted", "declined" -> Reply.GIVEN;
      default -> Reply.NOT_ASKED;
    };
  }

  /** Whether this person's place is free for the reserve. */
  boolean declined(String expert) {
    return status(expert).equals("declined");
  }

  String status(String expert) {
    return invitee(expert).map(each -> each.path("status").asString()).orElse("not on the list");
  }

  /** The invitation that a letter must belong to. */
  String invitation(String expert) {
    return invitee(expert).map(each -> each.path("invitation").asString("")).orElse("");
  }

  /** How many stand where, in words. */
  String inNumbers() {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : data.at("/numbers/byState").properties()) {
      all.add(each.getValue().asInt() + " " + each.getKey());
    }
    return String.join(", ", all);
  }

  private Optional<JsonNode> invitee(String expert) {
    return StreamSupport.stream(data.path("invitees").spliterator(), false)
        .filter(each -> each.at("/expert/id").asString("").equals(expert))
        .findFirst();
  }
}

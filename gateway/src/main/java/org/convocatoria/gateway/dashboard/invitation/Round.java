package org.convocatoria.gateway.dashboard.invitation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A round of invitations; lists leave out its people. */
record Round(
    String id,
    String workshop,
    String table,
    @Nullable OffsetDateTime deadline,
    String status,
    Map<String, Integer> quotas,
    @Nullable Integer seats,
    @Nullable Integer invited,
    @Nullable Numbers numbers,
    List<Invitee> invitees,
    @Nullable Approval approval) {

  /** How many, by the state of their invitation, and by capacity. */
  record Numbers(Map<String, Long> byState, Map<String, JsonNode> byCapacity) {
    Numbers {
      byState = Lenient.or(byState, Map.of());
      byCapacity = Lenient.or(byCapacity, Map.of());
    }

    /** How many are in this state. */
    public long state(String state) {
      return byState.getOrDefault(state, 0L);
    }

    /** How many of this capacity are in this state; told by state or in one number. */
    public long of(String capacity, String state) {
      JsonNode node = byCapacity.get(capacity);
      return node == null || !node.isObject() ? 0 : node.path(state).asLong(0);
    }

    /** How many of this capacity there are in all. */
    public long of(String capacity) {
      JsonNode node = byCapacity.get(capacity);
      if (node == null) {
        return 0;
      }
      return node.isObject()
          ? node.values().stream().mapToLong(each -> each.asLong(0)).sum()
          : node.asLong(0);
    }
  }

  /** Somebody on the list, and what became of the invitation and its letter. */
  record Invitee(
      String invitation,
      @Nullable Person expert,
      String capacity,
      int rank,
      boolean reserve,
      String status,
      @Nullable OffsetDateTime answeredAt,
      @Nullable String mail) {
    Invitee {
      invitation = Lenient.text(invitation);
      capacity = Lenient.text(capacity);
      status = Lenient.text(status);
    }

    /** The name, or the beginning of the id where the name is not shown. */
    public String name() {
      Person person = expert;
      if (person == null) {
        return "";
      }
      String name = Lenient.text(person.name());
      return name.isEmpty() ? person.id().substring(0, Math.min(8, person.id().length())) : name;
    }
  }

  record Person(String id, @Nullable String name, @Nullable String organisation) {
    Person {
      id = Lenient.text(id);
    }
  }

  /** Who approved the list, and under which reference. */
  record Approval(
      String approvedBy,
      @Nullable String reference,
      @Nullable String dispatchedBy,
      @Nullable OffsetDateTime at) {
    Approval {
      approvedBy = Lenient.text(approvedBy);
    }
  }

  Round {
    id = Lenient.text(id);
    workshop = Lenient.text(workshop);
    table = Lenient.text(table);
    status = Lenient.or(status, "draft");
    quotas = Lenient.or(quotas, Map.of());
    invitees = Lenient.list(invitees);
  }

  /** Whether its letters have not been approved yet. */
  public boolean draft() {
    return status.equals("draft");
  }

  /** How many are to be invited first, of all capacities. */
  public int places() {
    return quotas.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The numbers, or none. */
  public Numbers counted() {
    return Lenient.or(numbers, new Numbers(Map.of(), Map.of()));
  }
}

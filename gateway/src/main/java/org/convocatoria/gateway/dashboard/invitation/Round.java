package org.convocatoria.gateway.dashboard.invitation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

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
  record Numbers(Map<String, Long> byState, Map<String, OfCapacity> byCapacity) {
    static final Numbers NONE = new Numbers(Map.of(), Map.of());

    Numbers {
      byState = Lenient.or(byState, Map.of());
      byCapacity = Lenient.or(byCapacity, Map.of());
    }

    /** How many are in this state. */
    public long state(String state) {
      return byState.getOrDefault(state, 0L);
    }

    /** The numbers of one capacity. */
    public OfCapacity of(String capacity) {
      return byCapacity.getOrDefault(capacity, new OfCapacity(0, 0, 0, 0, 0, 0));
    }

    /** How many of all capacities have said that they will come. */
    public long accepted() {
      return state("accepted");
    }

    /** How many have a letter and have not answered it. */
    public long pending() {
      return state("sent") + state("offered");
    }
  }

  /** One capacity beside its quota. */
  record OfCapacity(int quota, int invited, int accepted, int declined, int pending, int reserve) {}

  /** Somebody on the list, and what became of the invitation and its letter. */
  record Invitee(
      String invitation,
      @Nullable Person expert,
      String capacity,
      int rank,
      boolean reserve,
      String status,
      @Nullable OffsetDateTime answeredAt,
      @Nullable OffsetDateTime deadline,
      @Nullable Letter mail) {
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

  /** What became of the latest letter; asked, until it is known. */
  record Letter(String status, @Nullable OffsetDateTime at) {
    Letter {
      status = Lenient.or(status, "asked");
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

  /**
   * How many letters go out at most: no more than are on the list, in their capacity, and than
   * there are seats.
   */
  public int letters() {
    Map<String, Long> listed =
        invitees.stream().collect(Collectors.groupingBy(Invitee::capacity, Collectors.counting()));
    long invited =
        quotas.entrySet().stream()
            .mapToLong(each -> Math.min(each.getValue(), listed.getOrDefault(each.getKey(), 0L)))
            .sum();
    return (int) (seats == null ? invited : Math.min(seats, invited));
  }

  /** The numbers, or none. */
  public Numbers counted() {
    return Lenient.or(numbers, Numbers.NONE);
  }
}

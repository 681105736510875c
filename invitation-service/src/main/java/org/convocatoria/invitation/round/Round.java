package org.convocatoria.invitation.round;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;

/**
 * A list of people to invite to one table of one workshop. The reply of each is an invitation of
 * its own, so that a round is written twice and never again.
 *
 * @param seats how many places the table has in all, where that is less than the quotas add up to
 */
public record Round(
    String id,
    String call,
    String workshop,
    String table,
    Quotas quotas,
    @Nullable Integer seats,
    OffsetDateTime deadline,
    List<Invitee> invitees,
    RoundStatus status,
    Instant openedAt,
    @Nullable Approval approval) {

  /** Draws up the list. */
  public Change<Round, RoundEvent> open() {
    return Change.of(this, new RoundEvent.RoundOpened());
  }

  /** Lets the letters out, once; a repeat of the same approval changes nothing. */
  public Change<Round, RoundEvent> dispatch(Approval by) {
    if (approval != null) {
      if (approval.sameAs(by)) {
        return Change.none(this);
      }
      throw new AlreadyDispatchedException(id);
    }
    Round dispatched =
        new Round(
            id,
            call,
            workshop,
            table,
            quotas,
            seats,
            deadline,
            invitees,
            RoundStatus.DISPATCHED,
            openedAt,
            by);
    return Change.of(dispatched, new RoundEvent.RoundDispatched());
  }

  /**
   * Who is invited first and who is in reserve: in the order of rank, each up to the quota of their
   * capacity, and no more than there are seats. People who do not want to be invited take no place.
   */
  public List<Place> seating(Set<String> suppressed) {
    Map<Capacity, Integer> taken = new EnumMap<>(Capacity.class);
    int all = 0;
    List<Place> places = new ArrayList<>();
    for (Invitee invitee : inOrder()) {
      int inCapacity = taken.getOrDefault(invitee.capacity(), 0);
      if (suppressed.contains(invitee.expert())) {
        places.add(new Place(invitee, Place.Kind.SUPPRESSED));
      } else if (inCapacity < quotas.of(invitee.capacity()) && (seats == null || all < seats)) {
        places.add(new Place(invitee, Place.Kind.INVITED));
        taken.put(invitee.capacity(), inCapacity + 1);
        all++;
      } else {
        places.add(new Place(invitee, Place.Kind.RESERVE));
      }
    }
    return places;
  }

  /** The list by rank; people of the same rank keep the order of the list. */
  public List<Invitee> inOrder() {
    return invitees.stream().sorted(Comparator.comparingInt(Invitee::rank)).toList();
  }
}

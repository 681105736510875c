package org.convocatoria.workshop.table;

import java.util.Collection;
import java.util.Set;

/**
 * How many are invited to a table and what they answered.
 *
 * @param invited those whom a letter was sent to
 * @param pending those of them who have not answered
 * @param reserve those who are asked when somebody declines
 */
public record Roster(int invited, int accepted, int declined, int pending, int reserve) {

  private static final Set<String> PENDING = Set.of("sent", "offered");

  static Roster of(Collection<Seat> seats) {
    int accepted = count(seats, Set.of("accepted"));
    int declined = count(seats, Set.of("declined"));
    int pending = count(seats, PENDING);
    int reserve = count(seats, Set.of("reserve"));
    return new Roster(accepted + declined + pending, accepted, declined, pending, reserve);
  }

  private static int count(Collection<Seat> seats, Set<String> statuses) {
    return (int) seats.stream().filter(seat -> statuses.contains(seat.status())).count();
  }
}

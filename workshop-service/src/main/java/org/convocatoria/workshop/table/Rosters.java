package org.convocatoria.workshop.table;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.convocatoria.messaging.inbox.Projections;
import org.springframework.stereotype.Repository;

/** Who is invited to the tables, in numbers. */
@Repository
public class Rosters {

  /** The projection of the invitations. */
  public static final String PROJECTION = "seats";

  private final Projections projections;

  Rosters(Projections projections) {
    this.projections = projections;
    projections.index(PROJECTION, "call", "table");
  }

  /** The whole roster of a table and that of each workshop. */
  public record OfTable(Roster total, SortedMap<String, Roster> workshops) {}

  /** The roster of one table. */
  public OfTable ofTable(String call, String table) {
    List<Seat> seats =
        projections.find(PROJECTION, Seat.class, and(eq("table", table), eq("call", call)));
    SortedMap<String, Roster> workshops = new TreeMap<>();
    seats.stream()
        .collect(Collectors.groupingBy(Seat::workshop))
        .forEach((workshop, of) -> workshops.put(workshop, Roster.of(of)));
    return new OfTable(Roster.of(seats), workshops);
  }
}

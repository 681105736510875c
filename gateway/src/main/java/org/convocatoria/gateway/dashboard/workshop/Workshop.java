package org.convocatoria.gateway.dashboard.workshop;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A workshop of the calendar; lists give the number of its results, the workshop itself all. */
record Workshop(
    String id,
    Text name,
    Text theme,
    @Nullable OffsetDateTime starts,
    @Nullable OffsetDateTime ends,
    Place place,
    String status,
    boolean presentation,
    List<String> resultKinds,
    boolean sample,
    List<Change> changes,
    @Nullable Closing closing,
    @Nullable JsonNode results) {

  record Place(String name, String address) {
    static final Place NONE = new Place("", "");

    Place {
      name = Lenient.text(name);
      address = Lenient.text(address);
    }

    /** Both in one line. */
    public String line() {
      return address.isEmpty() ? name : name + ", " + address;
    }
  }

  /** A change of the calendar after it was announced. */
  record Change(
      @Nullable OffsetDateTime at,
      String what,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable Place fromPlace,
      @Nullable Place toPlace,
      @Nullable String reason) {
    Change {
      what = Lenient.text(what);
      what = !what.isEmpty() ? what : to == null ? "cancelled" : "rescheduled";
    }

    /** Whether only the place changed, and where it is now. */
    public boolean ofPlaceOnly() {
      return what.equals("rescheduled")
          && from != null
          && to != null
          && from.isEqual(to)
          && toPlace != null;
    }
  }

  record Closing(@Nullable OffsetDateTime at, @Nullable String summary, List<String> agreements) {
    Closing {
      agreements = Lenient.list(agreements);
    }
  }

  Workshop {
    id = Lenient.text(id);
    name = Lenient.or(name, Text.NONE);
    theme = Lenient.or(theme, Text.NONE);
    place = Lenient.or(place, Place.NONE);
    status = Lenient.or(status, "scheduled");
    resultKinds = Lenient.list(resultKinds);
    changes = Lenient.list(changes);
  }

  /** Whether it can still be changed. */
  public boolean open() {
    return status.equals("scheduled");
  }

  /** Whether it asks its tables for results at all. */
  public boolean asksForResults() {
    return !resultKinds.isEmpty();
  }

  /** How many results of it are public. */
  public int publicResults() {
    return results == null ? 0 : results.isArray() ? results.size() : results.asInt(0);
  }

  /** A time of it as a form's field takes it, on the clocks of this zone. */
  static String local(@Nullable OffsetDateTime at, ZoneId zone) {
    return at == null ? "" : at.atZoneSameInstant(zone).toLocalDateTime().toString();
  }
}

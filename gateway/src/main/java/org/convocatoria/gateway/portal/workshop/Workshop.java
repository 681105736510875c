package org.convocatoria.gateway.portal.workshop;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** A workshop as it stands now, and how its date came to be. */
record Workshop(
    String id,
    Text name,
    Text theme,
    @Nullable OffsetDateTime starts,
    @Nullable OffsetDateTime ends,
    Place place,
    String status,
    boolean presentation,
    boolean sample,
    List<String> resultKinds,
    List<Move> changes,
    @Nullable Closing closing) {

  record Place(String name, String address, Text directions) {
    static final Place UNKNOWN = new Place("", "", Text.NONE);

    Place {
      name = Lenient.text(name);
      address = Lenient.text(address);
      directions = Lenient.or(directions, Text.NONE);
    }
  }

  /** A change that was made public. */
  record Move(
      @Nullable OffsetDateTime at,
      String what,
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime to,
      @Nullable Place toPlace,
      String reason) {
    Move {
      what = Lenient.text(what);
      reason = Lenient.text(reason);
    }

    public boolean cancelling() {
      return what.equals("cancelled");
    }

    public boolean adding() {
      return what.equals("added");
    }

    /** Whether the date itself moved, not only the place. */
    public boolean ofDate() {
      return from != null && to != null && !Objects.equals(from, to);
    }
  }

  /** How it ended: a summary, and what was agreed. */
  record Closing(String summary, List<String> agreements) {
    Closing {
      summary = Lenient.text(summary);
      agreements = Lenient.list(agreements);
    }
  }

  record All(List<Workshop> items) {
    All {
      items = Lenient.list(items);
    }
  }

  Workshop {
    id = Lenient.text(id);
    name = Lenient.or(name, Text.NONE);
    theme = Lenient.or(theme, Text.NONE);
    place = Lenient.or(place, Place.UNKNOWN);
    status = Lenient.text(status);
    resultKinds = Lenient.list(resultKinds);
    changes = Lenient.list(changes);
  }

  public boolean cancelled() {
    return status.equals("cancelled");
  }

  public boolean closed() {
    return status.equals("closed");
  }
}

package org.convocatoria.workshop.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** Where a workshop is held, and how to get there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(String name, @Nullable String address, @Nullable Bilingual directions) {

  /** A place has at least a name. */
  public Place {
    Objects.requireNonNull(name);
  }

  /** Name and address in one line. */
  public String line() {
    return address == null || address.isBlank() ? name : name + ", " + address;
  }

  /** With the way there that was known, where it is the same place and none is told. */
  Place orAs(Place known) {
    boolean same = directions == null && name.equals(known.name);
    return same ? new Place(name, address, known.directions) : this;
  }
}

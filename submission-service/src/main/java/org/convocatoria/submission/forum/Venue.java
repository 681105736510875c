package org.convocatoria.submission.forum;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/** Where a forum is held: its name alone, or with its address. */
public record Venue(String name, @Nullable String address) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Venue {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Venue named(String name) {
    return new Venue(name, null);
  }

  Venue plain() {
    String where = address == null || address.isBlank() ? null : address.strip();
    return new Venue(name.strip(), where);
  }

  /** Name and address in one line. */
  public String line() {
    return address == null ? name : name + ", " + address;
  }
}

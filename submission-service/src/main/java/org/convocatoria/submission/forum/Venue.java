package org.convocatoria.submission.forum;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.convocatoria.service.text.Stripped;
import org.jspecify.annotations.Nullable;

/** The place of a forum: its name alone, or with its address. */
public record Venue(String name, @Nullable String address) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Venue {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Venue named(String name) {
    return new Venue(name, null);
  }

  Venue plain() {
    return new Venue(name.strip(), Stripped.orNull(address));
  }

  /** Name and address in one line. */
  public String line() {
    return address == null ? name : name + ", " + address;
  }
}

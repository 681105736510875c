package org.convocatoria.workshop.workshop;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.convocatoria.service.text.Stripped;
import org.jspecify.annotations.Nullable;

/** A place that staff write: its name alone, or with its address and how to get there. */
public record PlaceRequest(
    String name, @Nullable String address, @Nullable WordsRequest directions) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public PlaceRequest {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PlaceRequest named(String name) {
    return new PlaceRequest(name, null, null);
  }

  Place place() {
    return new Place(
        name.strip(), Stripped.orNull(address), directions == null ? null : directions.words());
  }
}

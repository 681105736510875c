package org.convocatoria.invitation.invitation;

import org.jspecify.annotations.Nullable;

/**
 * When and where a workshop was to be before it moved or was cancelled, and why it changed.
 *
 * @param starts ISO 8601 with offset
 * @param place in one line
 */
public record Before(@Nullable String starts, @Nullable String place, @Nullable String reason) {

  static final Before UNKNOWN = new Before(null, null, null);

  @Nullable String placeOtherThan(String now) {
    return now.equals(place) ? null : place;
  }
}

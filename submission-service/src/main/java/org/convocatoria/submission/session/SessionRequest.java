package org.convocatoria.submission.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A focus group or an interview as staff record it. */
public record SessionRequest(
    Kind kind,
    @Nullable String title,
    LocalDate date,
    String place,
    @Nullable String municipality,
    String guide,
    List<Person> participants,
    @Nullable Boolean sample) {

  /** A participant, and the consent to be quoted. */
  public record Person(@Nullable String name, boolean consent) {

    Participant participant() {
      return Participant.of(name == null || name.isBlank() ? null : name, consent);
    }
  }

  Held held() {
    return new Held(
        kind,
        title == null || title.isBlank() ? null : title,
        date,
        place,
        municipality,
        guide,
        Boolean.TRUE.equals(sample));
  }
}

package org.convocatoria.submission.forum;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.WrittenTime;
import org.jspecify.annotations.Nullable;

/**
 * A forum as staff announce it.
 *
 * @param talkMinutes the longest duration of a talk; five minutes by default
 */
public record ForumRequest(
    String title,
    @Nullable String theme,
    String starts,
    String ends,
    Venue place,
    String opens,
    String closes,
    @Nullable Integer talkMinutes,
    @Nullable List<String> topics,
    @Nullable Boolean sample) {

  private static final int TALK = 5;

  /**
   * The announcement; a time without an offset is read in this zone.
   *
   * @throws ProblemException 422 naming each time that cannot be read, or comes too early
   */
  Announcement announcement(ZoneId zone) {
    List<FieldError> errors = new ArrayList<>();
    Optional<OffsetDateTime> from = WrittenTime.read("starts", starts, zone, errors);
    Optional<OffsetDateTime> to = WrittenTime.read("ends", ends, zone, errors);
    Optional<OffsetDateTime> open = WrittenTime.read("opens", opens, zone, errors);
    Optional<OffsetDateTime> close = WrittenTime.read("closes", closes, zone, errors);
    inOrder("ends", from, to, errors);
    inOrder("closes", open, close, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    int limit = talkMinutes == null ? TALK : talkMinutes;
    return new Announcement(
        title.strip(),
        Stripped.orNull(theme),
        new Room(from.orElseThrow(), to.orElseThrow(), place.plain(), limit, List.of()),
        new Period(open.orElseThrow(), close.orElseThrow(), null),
        distinctTopics());
  }

  private static void inOrder(
      String field,
      Optional<OffsetDateTime> from,
      Optional<OffsetDateTime> to,
      List<FieldError> errors) {
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      errors.add(FieldError.of(field, "forum.ends-before-start"));
    }
  }

  /** The topics, each once. */
  private List<String> distinctTopics() {
    return topics == null ? List.of() : topics.stream().map(String::strip).distinct().toList();
  }
}

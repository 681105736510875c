package org.convocatoria.submission.forum;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.service.problem.ProblemException;

/**
 * The day of a forum: its hours, its place and its programme.
 *
 * @param talkMinutes how long a talk may last
 */
public record Room(
    OffsetDateTime starts, OffsetDateTime ends, Venue place, int talkMinutes, List<Talk> talks) {

  /** Copies the programme, so that it never changes. */
  public Room {
    talks = List.copyOf(talks);
  }

  /** How many minutes the talks last together. */
  public int minutes() {
    return talks.stream().mapToInt(Talk::minutes).sum();
  }

  /**
   * The same day with one talk more, the last of the programme.
   *
   * @throws ProblemException 422 where it is longer than a talk may be, or than the time that is
   *     left
   */
  Room with(Talk talk) {
    if (talk.minutes() > talkMinutes) {
      throw ProblemException.invalid("minutes", "forum.talk-too-long", talkMinutes);
    }
    long over = minutes() + talk.minutes() - Duration.between(starts, ends).toMinutes();
    if (over > 0) {
      throw ProblemException.invalid("minutes", "forum.talks-too-long", over);
    }
    List<Talk> all = Stream.concat(talks.stream(), Stream.of(talk)).toList();
    return new Room(starts, ends, place, talkMinutes, all);
  }
}

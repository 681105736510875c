package org.convocatoria.submission.forum;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.service.problem.ProblemException;

/**
 * The day of a forum: its hours, its place and its programme.
 *
 * @param talkMinutes the longest duration of a talk
 */
public record Room(
    OffsetDateTime starts, OffsetDateTime ends, Venue place, int talkMinutes, List<Talk> talks) {

  /** Copies the programme, so that it never changes. */
  public Room {
    talks = List.copyOf(talks);
  }

  /** The minutes of all talks together. */
  public int minutes() {
    return talks.stream().mapToInt(Talk::minutes).sum();
  }

  /**
   * The same day with one more talk at the end of the programme.
   *
   * @throws ProblemException 422 if it is longer than a talk may be, or than the time that is left
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

  /**
   * The same day without the talk at this position of the programme, counted from 1.
   *
   * @param title of the talk that is meant, since the programme may have changed meanwhile
   * @throws ProblemException 404 if there is no such position, 409 if another talk is there
   */
  Room without(int number, String title) {
    if (number < 1 || number > talks.size()) {
      throw ProblemException.notFound("forum.unknown-talk");
    }
    if (!talks.get(number - 1).title().equals(title)) {
      throw ProblemException.conflict("changed-meanwhile", "forum.programme-changed");
    }
    List<Talk> left = new ArrayList<>(talks);
    left.remove(number - 1);
    return new Room(starts, ends, place, talkMinutes, left);
  }

  /**
   * This programme at another time or place.
   *
   * @throws ProblemException 422 if the talks do not fit in
   */
  Room moved(Room to) {
    int longest = talks.stream().mapToInt(Talk::minutes).max().orElse(0);
    if (longest > to.talkMinutes) {
      throw ProblemException.invalid("talkMinutes", "forum.talk-longer", longest);
    }
    long over = minutes() - Duration.between(to.starts, to.ends).toMinutes();
    if (over > 0) {
      throw ProblemException.invalid("ends", "forum.programme-too-long", over);
    }
    return new Room(to.starts, to.ends, to.place, to.talkMinutes, talks);
  }
}

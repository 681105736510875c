package org.convocatoria.submission.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A public meeting to present and discuss proposals, with an online side where anybody proposes and
 * gives reasons. What people hand in online is kept beside it, not in it.
 *
 * @param owed conclusions whose contributions are still to be made
 */
public record Forum(
    String id,
    String call,
    String title,
    @Nullable String theme,
    Room room,
    Period online,
    List<String> topics,
    List<Conclusion> conclusions,
    List<Owed> owed,
    boolean sample,
    Instant announcedAt) {

  /** The kind of origin of what a forum yields. */
  public static final String ORIGIN = "forum";

  /** Copies the lists, so that a forum never changes. */
  public Forum {
    topics = List.copyOf(topics);
    conclusions = List.copyOf(conclusions);
    owed = List.copyOf(owed);
  }

  /** Where its online side stands at this moment. */
  public Phase phase(Instant now) {
    return online.phase(now);
  }

  /** The conclusion with this id. */
  public Optional<Conclusion> conclusion(String wanted) {
    return conclusions.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  Change<Forum, ForumEvent> announced() {
    return Change.of(this, new ForumEvent.ForumAnnounced());
  }

  Change<Forum, ForumEvent> add(Talk talk) {
    return Change.of(with(room.with(talk), online, conclusions, owed), new ForumEvent.TalkAdded());
  }

  /** Ends the online side before its time. */
  Change<Forum, ForumEvent> close(Instant now) {
    if (phase(now) == Phase.CLOSED) {
      return Change.none(this);
    }
    Period closed = new Period(online.opens(), online.closes(), now);
    return Change.of(with(room, closed, conclusions, owed), new ForumEvent.ForumClosed());
  }

  Change<Forum, ForumEvent> conclude(Conclusion drawn) {
    if (conclusion(drawn.id()).isPresent()) {
      return Change.none(this);
    }
    return Change.of(
        with(room, online, and(conclusions, drawn), and(owed, new Owed(drawn.id(), drawn.at()))),
        new ForumEvent.ConclusionDrawn(drawn.id()));
  }

  /** The contribution of this conclusion is made. */
  Change<Forum, ForumEvent> yielded(String conclusion) {
    List<Owed> left = owed.stream().filter(o -> !o.conclusion().equals(conclusion)).toList();
    return left.size() == owed.size()
        ? Change.none(this)
        : Change.of(with(room, online, conclusions, left), new ForumEvent.ConclusionYielded());
  }

  private static <T> List<T> and(List<T> earlier, T last) {
    return Stream.concat(earlier.stream(), Stream.of(last)).toList();
  }

  private Forum with(Room room, Period online, List<Conclusion> conclusions, List<Owed> owed) {
    return new Forum(
        id, call, title, theme, room, online, topics, conclusions, owed, sample, announcedAt);
  }
}

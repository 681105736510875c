package org.convocatoria.submission.forum;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.KeptWords;
import org.jspecify.annotations.Nullable;

/**
 * A public meeting to present and discuss proposals, with an online side where anybody proposes and
 * gives reasons. Proposals and reasons are stored separately.
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

  /** The origin of contributions that a forum yields. */
  public static final String ORIGIN = "forum";

  /** Copies the lists, so that a forum never changes. */
  public Forum {
    topics = List.copyOf(topics);
    conclusions = List.copyOf(conclusions);
    owed = List.copyOf(owed);
  }

  /** The phase of its online side at this moment. */
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

  Change<Forum, ForumEvent> remove(int number, String title) {
    Room left = room.without(number, title);
    return Change.of(with(left, online, conclusions, owed), new ForumEvent.TalkRemoved());
  }

  /** A hash of the announcement, which tells it from any other. */
  public String edition() {
    List<Object> facts = new ArrayList<>(List.of(title, topics, room.starts(), room.ends()));
    facts.addAll(List.of(room.place(), room.talkMinutes(), online));
    return UUID.nameUUIDFromBytes((theme + facts.toString()).getBytes(UTF_8)).toString();
  }

  /**
   * Replaces the announcement. Proposals and conclusions stay, and a closed forum stays closed.
   *
   * @param seen the edition that was changed; null if that does not matter
   * @throws ProblemException 409 if somebody else changed it since, 422 if its talks do not fit in
   */
  Change<Forum, ForumEvent> revise(Announcement to, @Nullable String seen) {
    Period moved = new Period(to.online().opens(), to.online().closes(), online.closedAt());
    Forum revised =
        new Forum(
            id,
            call,
            to.title(),
            to.theme(),
            room.moved(to.room()),
            moved,
            to.topics(),
            conclusions,
            owed,
            sample,
            announcedAt);
    if (revised.edition().equals(edition())) {
      return Change.none(this);
    }
    if (seen != null && !seen.equals(edition())) {
      throw ProblemException.conflict("changed-meanwhile", "forum.changed-meanwhile");
    }
    return Change.of(revised, new ForumEvent.ForumRevised());
  }

  /** Closes the online side before its last day. */
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

  /** Notes that the contribution of this conclusion was made. */
  Change<Forum, ForumEvent> yielded(String conclusion) {
    List<Owed> left = owed.stream().filter(o -> !o.conclusion().equals(conclusion)).toList();
    return left.size() == owed.size()
        ? Change.none(this)
        : Change.of(with(room, online, conclusions, left), new ForumEvent.ConclusionYielded());
  }

  /** The same as the public may read it: its conclusions are contributions. */
  Forum shown(KeptWords kept) {
    return with(room, online, conclusions.stream().map(each -> each.shown(kept)).toList(), owed);
  }

  private static <T> List<T> and(List<T> earlier, T last) {
    return Stream.concat(earlier.stream(), Stream.of(last)).toList();
  }

  private Forum with(Room room, Period online, List<Conclusion> conclusions, List<Owed> owed) {
    return new Forum(
        id, call, title, theme, room, online, topics, conclusions, owed, sample, announcedAt);
  }
}

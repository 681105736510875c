package org.convocatoria.submission.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Announces forums, composes their programme and closes their online side. */
@Service
public class Hosting {

  private final Calls calls;
  private final Forums forums;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Hosting(Calls calls, Forums forums, KeyedHash hash, Fingerprints fingerprints, Clock clock) {
    this.calls = calls;
    this.forums = forums;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Announces a forum; the same request key announces it once.
   *
   * @throws ProblemException 422 if a time cannot be read
   */
  public Forum announce(ForumRequest asked, String requestKey, String actor) {
    Call call = calls.current();
    Announcement told = asked.announcement(ZoneId.of(call.zone()));
    Forum announced =
        new Forum(
            hash.id("forum", call.id(), actor, requestKey),
            call.id(),
            told.title(),
            told.theme(),
            told.room(),
            told.online(),
            told.topics(),
            List.of(),
            List.of(),
            Boolean.TRUE.equals(asked.sample()),
            now());
    return forums.create(fingerprints.of(asked), announced.announced(), actor);
  }

  /**
   * Adds a talk at the end of the programme.
   *
   * @throws ProblemException 422 if it takes more time than there is
   */
  public Forum add(String forum, TalkRequest asked, String actor) {
    return forums.change(
        forum,
        actor,
        known -> {
          int minutes = asked.minutes() == null ? known.room().talkMinutes() : asked.minutes();
          return known.add(new Talk(asked.speaker().strip(), asked.title().strip(), minutes));
        });
  }

  /**
   * Removes a talk from the programme.
   *
   * @throws ProblemException 404 if the programme is shorter, 409 if another talk is there
   */
  public Forum remove(String forum, int number, String title, String actor) {
    return forums.change(forum, actor, known -> known.remove(number, title.strip()));
  }

  /**
   * Replaces the announcement of a forum.
   *
   * @param seen the edition that was changed; null if that does not matter
   * @throws ProblemException 409 if somebody else changed it since, 422 if a time cannot be read or
   *     its talks do not fit in
   */
  public Forum revise(String forum, ForumRequest asked, @Nullable String seen, String actor) {
    Call call = calls.of(forums.get(forum).call());
    Announcement told = asked.announcement(ZoneId.of(call.zone()));
    return forums.change(forum, actor, known -> known.revise(told, seen));
  }

  /** Closes the online side now. */
  public Forum close(String forum, String actor) {
    return forums.change(forum, actor, known -> known.close(now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

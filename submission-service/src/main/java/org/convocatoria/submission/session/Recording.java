package org.convocatoria.submission.session;

import java.time.Clock;
import java.time.LocalDate;
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

/** Records focus groups and interviews with their transcripts. */
@Service
public class Recording {

  private final Sessions sessions;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Recording(
      Sessions sessions, Calls calls, KeyedHash hash, Fingerprints fingerprints, Clock clock) {
    this.sessions = sessions;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /**
   * Records one. The same request key gives the same one again.
   *
   * @throws ProblemException 422 if the call does not have the municipality, or it was not held yet
   */
  public Session record(SessionRequest asked, String requestKey, String actor) {
    Call call = calls.current();
    Held held = asked.held();
    call.mustHave(null, held.municipality());
    if (held.date().isAfter(LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone())))) {
      throw ProblemException.invalid("date", "sessions.not-yet-held");
    }
    String id = hash.id("session", call.id(), actor, requestKey);
    List<Participant> people =
        asked.participants().stream().map(SessionRequest.Person::participant).toList();
    return sessions.create(
        id,
        fingerprints.of(asked),
        Session.recorded(
            id, call.id(), held, people, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
        actor);
  }

  /**
   * Stores its transcript, or a corrected one.
   *
   * @param seen the edition that was corrected; null if that does not matter
   * @throws ProblemException 409 if somebody else corrected it since
   */
  public Session transcribe(String id, String text, @Nullable String seen, String actor) {
    String kept = Transcript.checked(text);
    sessions.get(id);
    return sessions.change(
        id,
        actor,
        session -> seen == null ? session.transcribe(kept) : session.correct(kept, seen));
  }
}

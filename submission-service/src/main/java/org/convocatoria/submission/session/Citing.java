package org.convocatoria.submission.session;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owing;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes contributions of excerpts, and withdraws them when their words are erased. */
@Component
class Citing implements Owing {

  private static final String ORIGIN = "session";
  private static final Locale SPANISH = Locale.of("es", "MX");

  private final Sessions sessions;
  private final Yielding yielding;
  private final Calls calls;
  private final MessageSource words;

  Citing(Sessions sessions, Yielding yielding, Calls calls, MessageSource words) {
    this.sessions = sessions;
    this.yielding = yielding;
    this.calls = calls;
    this.words = words;
  }

  /** The origin of a session's contributions. */
  static Origin origin(String session) {
    return Origin.of(ORIGIN, session);
  }

  @Override
  public void settle(Instant promisedBefore) {
    for (Session session : sessions.owing(promisedBefore)) {
      session.owed().stream()
          .filter(owed -> !owed.at().isAfter(promisedBefore))
          .forEach(owed -> carryOut(session.id(), owed, Caller.ANONYMOUS));
    }
  }

  /**
   * Makes or withdraws an owed contribution. After making one it checks again, since the words may
   * have been erased meanwhile.
   */
  void carryOut(String id, Owed owed, String actor) {
    Session session = sessions.get(id);
    Excerpt excerpt = session.excerpt(owed.excerpt()).orElseThrow();
    if (!excerpt.isErased()) {
      yielding.make(excerpt.place(), yielded(session, excerpt), actor);
    }
    Session now = sessions.get(id);
    if (now.excerpt(owed.excerpt()).orElseThrow().isErased()) {
      yielding.takeBack(excerpt.place(), actor);
    }
    sessions.change(id, Caller.ANONYMOUS, each -> each.settled(owed));
  }

  private Yielded yielded(Session session, Excerpt excerpt) {
    Call.Form form = calls.of(session.call()).formOf(ORIGIN);
    Held held = session.held();
    return new Yielded(
        session.call(),
        origin(session.id()),
        new Content(
            form.matter() == null ? "other" : form.matter(),
            form.id(),
            excerpt.table(),
            held.municipality(),
            title(held, excerpt),
            Sentence.of("sessions.quoted", excerpt.quote()).in(SPANISH, words),
            null,
            null),
        new Contributor("citizen", null, null, null, null, null, false),
        List.of(),
        "session",
        true,
        "es",
        held.sample(),
        List.of());
  }

  private String title(Held held, Excerpt excerpt) {
    if (excerpt.title() != null) {
      return excerpt.title();
    }
    Object named =
        held.title() == null ? Sentence.of("sessions.kind." + held.kind().wire()) : held.title();
    return Sentence.of("sessions.contribution-title", named, held.date()).in(SPANISH, words);
  }
}

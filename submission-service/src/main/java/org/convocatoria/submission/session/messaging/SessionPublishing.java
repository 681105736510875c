package org.convocatoria.submission.session.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.session.Held;
import org.convocatoria.submission.session.Participant;
import org.convocatoria.submission.session.Session;
import org.convocatoria.submission.session.SessionEvent;
import org.springframework.stereotype.Component;

/**
 * Publishes the numbers of a session. Names and words stay; quotes are published with their
 * contribution.
 */
@Component
class SessionPublishing implements Publishing<Session, SessionEvent> {

  private static final String EVENTS = "submission.events";

  @Override
  public Object publicState(Session session) {
    Held held = session.held();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", session.id());
    state.put("call", session.call());
    state.put("kind", held.kind());
    state.put("date", held.date());
    if (held.municipality() != null) {
      state.put("municipality", held.municipality());
    }
    state.put("sample", held.sample());
    state.put("participants", session.participants().size());
    state.put("consents", session.participants().stream().filter(Participant::consent).count());
    state.put("length", session.length());
    state.put("excerpts", session.marked());
    state.put("erased", session.excerpts().size() - session.marked());
    return state;
  }

  @Override
  public String auditName(SessionEvent event) {
    return switch (event) {
      case SessionEvent.SessionRecorded _ -> "session-recorded";
      case SessionEvent.TranscriptKept _ -> "transcript-kept";
      case SessionEvent.ExcerptMarked _ -> "excerpt-marked";
      case SessionEvent.ConsentTakenBack _ -> "consent-taken-back";
      case SessionEvent.ExcerptErased _ -> "excerpt-erased";
      case SessionEvent.OwedSettled _ -> "excerpt-settled";
    };
  }

  @Override
  public List<Outgoing> publish(Session session, SessionEvent event) {
    return switch (event) {
      case SessionEvent.SessionRecorded _ -> List.of(event(session, "session-recorded", Map.of()));
      case SessionEvent.ExcerptMarked(String excerpt) -> about(session, "excerpt-marked", excerpt);
      case SessionEvent.ExcerptErased(String excerpt) -> about(session, "excerpt-erased", excerpt);
      case SessionEvent.TranscriptKept _,
          SessionEvent.ConsentTakenBack _,
          SessionEvent.OwedSettled _ ->
          List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Session session) {
    return List.of(event(session, "session-restated", Map.of()));
  }

  private List<Outgoing> about(Session session, String what, String excerpt) {
    List<Outgoing> events = new ArrayList<>();
    session
        .excerpt(excerpt)
        .ifPresent(
            each ->
                events.add(
                    event(
                        session,
                        what,
                        Map.of("excerpt", each.id(), "folio", each.place().folio()))));
    return events;
  }

  private Outgoing event(Session session, String what, Object change) {
    String type = "submission." + what + ".v1";
    return Outgoing.event(EVENTS, session.id(), type, publicState(session), change);
  }
}

package org.convocatoria.submission.session;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of focus groups and interviews. */
@Repository
public class Sessions {

  private static final String COLLECTION = "sessions";
  private static final Bson ORDER =
      Sorts.orderBy(Sorts.descending("recordedAt"), Sorts.ascending("_id"));
  private static final int PAGE = 20;
  private static final int SOME = 100;

  private final Aggregates<Session, SessionEvent> sessions;

  Sessions(Outbox outbox, Publishing<Session, SessionEvent> publishing) {
    this.sessions = outbox.aggregates(COLLECTION, Session.class, publishing, SessionRow.DERIVED);
    outbox.index(COLLECTION, "call", "-recordedAt", "_id").index(COLLECTION, "owed.at");
  }

  /** A page of the list, and the id after which the next page begins. */
  public record Part(List<SessionRow> items, @Nullable String next) {}

  /** The sessions of a call, the last recorded first. */
  public Part page(String call, @Nullable String after) {
    Bson wanted = eq("call", call);
    if (after != null) {
      SessionRow last =
          rows(eq("_id", after), 1).stream()
              .findFirst()
              .orElseThrow(() -> ProblemException.notFound("sessions.unknown"));
      Date at = Date.from(last.recordedAt());
      wanted = and(wanted, or(lt("recordedAt", at), and(eq("recordedAt", at), gt("_id", after))));
    }
    List<SessionRow> found = rows(wanted, PAGE + 1);
    boolean more = found.size() > PAGE;
    return new Part(found.stream().limit(PAGE).toList(), more ? found.get(PAGE - 1).id() : null);
  }

  private List<SessionRow> rows(Bson wanted, int limit) {
    return sessions.aggregate(
        List.of(match(wanted), sort(ORDER), limit(limit), project(SessionRow.FIELDS)),
        SessionRow.class);
  }

  /**
   * The session with this id.
   *
   * @throws ProblemException 404 if there is none
   */
  public Session get(String id) {
    return find(id).orElseThrow(() -> ProblemException.notFound("sessions.unknown"));
  }

  Optional<Session> find(String id) {
    return sessions.find(id).map(Stored::state);
  }

  Session create(
      String id, String fingerprint, Change<Session, SessionEvent> change, String actor) {
    return sessions.create(id, fingerprint, change, actor).stored().state();
  }

  Session change(
      String id, String actor, Function<Session, Change<Session, SessionEvent>> decision) {
    return sessions.change(id, actor, decision).state();
  }

  /** The sessions that owe something since before then. */
  List<Session> owing(Instant before) {
    return sessions
        .find(lte("owed.at", Date.from(before)), Sorts.ascending("owed.at"), SOME)
        .stream()
        .map(Stored::state)
        .toList();
  }
}

package org.convocatoria.submission.forum;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Repository;

/** The store of forums. */
@Repository
public class Forums {

  private static final String COLLECTION = "forums";

  private final Aggregates<Forum, ForumEvent> forums;

  Forums(Outbox outbox, Publishing<Forum, ForumEvent> publishing) {
    this.forums = outbox.aggregates(COLLECTION, Forum.class, publishing);
    outbox.index(COLLECTION, "call").index(COLLECTION, "owed.at");
  }

  /** The forums of a call, in the order in which they are held. */
  public List<Forum> ofCall(String call) {
    return forums.find(eq("call", call)).stream()
        .map(Stored::state)
        .sorted(
            Comparator.comparing((Forum f) -> f.room().starts().toInstant())
                .thenComparing(Forum::id))
        .toList();
  }

  /**
   * The forum with this id.
   *
   * @throws ProblemException 404 if there is none
   */
  public Forum get(String id) {
    return find(id).orElseThrow(() -> ProblemException.notFound("forum.unknown"));
  }

  Optional<Forum> find(String id) {
    return forums.find(id).map(Stored::state);
  }

  List<Forum> owing(Instant before) {
    return forums.find(Filters.lte("owed.at", Date.from(before))).stream()
        .map(Stored::state)
        .toList();
  }

  Forum create(String fingerprint, Change<Forum, ForumEvent> change, String actor) {
    return forums.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  Forum change(String id, String actor, Function<Forum, Change<Forum, ForumEvent>> to) {
    return forums.change(get(id).id(), actor, to).state();
  }
}

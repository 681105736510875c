package org.convocatoria.invitation.letter;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.convocatoria.messaging.inbox.Projections;
import org.springframework.stereotype.Repository;

/** What became of the letters, as the notification service tells it. */
@Repository
public class LetterStates {

  /** The projection they are kept in. */
  public static final String PROJECTION = "letters";

  private final Projections projections;

  LetterStates(Projections projections) {
    this.projections = projections;
  }

  /** By message id, those that are known. */
  public Map<String, LetterState> of(Collection<String> messages) {
    Map<String, LetterState> states = new HashMap<>();
    projections
        .find(PROJECTION, LetterState.class, in("_id", messages))
        .forEach(state -> states.put(state.id(), state));
    return states;
  }

  /** Whether the notification service has this message. */
  public boolean confirmed(String message) {
    return projections.find(PROJECTION, LetterState.class, message).isPresent();
  }
}

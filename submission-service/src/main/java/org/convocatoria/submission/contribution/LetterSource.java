package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convocatoria.service.mail.Mailing;

/** Aggregates that ask for mail: their letters are asked for again until they are confirmed. */
public interface LetterSource {

  /** Mail that an aggregate asked for. */
  record Asked(String id, Mailing mailing) {}

  /** Those last asked for before then and not confirmed, the longest waiting first. */
  List<Asked> unconfirmed(Instant before, int limit);

  /** The notification service has these messages of the aggregate. */
  void confirm(String id, Set<String> messages);

  /** Asks once more for what the aggregate has unconfirmed since before then. */
  void askAgain(String id, Instant before, Instant now);
}

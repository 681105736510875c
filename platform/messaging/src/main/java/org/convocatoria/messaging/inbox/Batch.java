package org.convocatoria.messaging.inbox;

import java.util.Map;

/** What a consumer makes of records: each is read by itself, what they mean is written at once. */
interface Batch {

  /**
   * Reads one record.
   *
   * @throws DataFailureException when it can never be handled as it is
   */
  void add(Source source, byte[] body);

  /**
   * Writes what the records read so far mean, and has them no more.
   *
   * @return how many records had which outcome
   */
  Map<String, Integer> write();
}

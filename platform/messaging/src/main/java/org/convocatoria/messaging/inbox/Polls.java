package org.convocatoria.messaging.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.convocatoria.messaging.trace.TraceContext;
import org.slf4j.MDC;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Handles the records of one poll in order. Where one fails, what came before it is written and
 * done, and it is the first of the next attempt.
 */
final class Polls {

  private static final byte[] EMPTY = {'{', '}'};

  private final Quarantine quarantine;
  private final ObjIntConsumer<String> counter;

  /** Counts outcomes by name, each once its records are done. */
  Polls(Quarantine quarantine, ObjIntConsumer<String> counter) {
    this.quarantine = quarantine;
    this.counter = counter;
  }

  /**
   * Handles a poll's records.
   *
   * @throws BatchListenerFailedException naming the first record that is not done
   */
  void handle(String group, List<InboxRecord> records, Batch batch) {
    int parked = 0;
    for (int i = 0; i < records.size(); i++) {
      try {
        if (quarantine.parkIfQuarantined(group, records.get(i))) {
          parked++;
        } else {
          add(records.get(i), batch);
        }
      } catch (RuntimeException e) {
        write(batch, parked);
        throw new BatchListenerFailedException("record " + i + " of the poll", e, i);
      }
    }
    write(batch, parked);
  }

  /** Reads a record into the batch. */
  static void add(InboxRecord record, Batch batch) {
    Source source = record.source();
    byte[] body = record.body();
    MDC.put("event", source.eventId());
    try (TraceContext _ = TraceContext.open(record.headers().get(TraceContext.NAME))) {
      batch.add(source, body == null ? EMPTY : body);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Error e) {
      // It would stop the container for good while the process lives on.
      throw new DataFailureException(e.getClass().getSimpleName(), e);
    } finally {
      MDC.remove("event");
    }
  }

  private void write(Batch batch, int parked) {
    try {
      Map<String, Integer> outcomes = batch.write();
      outcomes.forEach((outcome, count) -> counter.accept(outcome, count));
    } catch (RuntimeException e) {
      throw new BatchListenerFailedException("what a poll means could not be written", e, 0);
    }
    counter.accept("parked", parked);
  }
}

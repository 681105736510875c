package org.convocatoria.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens when a handler throws: a failure of the data is tried five times and then
 * quarantined with its key; anything else is somebody's outage and is tried until it passes. Too
 * many keys quarantined at once mean that we are wrong, not the data, and stop the consumer.
 */
final class InboxErrorHandler extends DefaultErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(InboxErrorHandler.class);
  private static final int TRIES = 5;
  private static final int KEYS_BEFORE_STOPPING = 20;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private boolean lastWasOfData;

  InboxErrorHandler(
      String group, Quarantine quarantine, Clock clock, Runnable parked, Runnable stop) {
    super(new Parking(group, quarantine, clock, parked, stop), forever());
    setBackOffFunction(
        (record, failure) ->
            dataFailure(failure) == null ? forever() : new FixedBackOff(50, TRIES - 1));
    setClassifications(Map.of(), true);
    setCommitRecovered(false);
    setLogLevel(org.springframework.kafka.KafkaException.Level.WARN);
  }

  /**
   * The tracker of failures keeps the back-off it was first given for a record. A record that first
   * met an outage and then turns out to be bad would be retried for ever, so the count starts over.
   */
  @Override
  public void handleBatch(
      Exception failure,
      ConsumerRecords<?, ?> data,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    boolean isOfData = dataFailure(failure) != null;
    if (isOfData != lastWasOfData) {
      clearThreadState();
      lastWasOfData = isOfData;
    }
    super.handleBatch(failure, data, consumer, container, invokeListener);
  }

  @Override
  public void handleOtherException(
      Exception failure,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    log.warn("A consumer's poll failed and is repeated: {}", failure.getClass().getName());
    super.handleOtherException(failure, consumer, container, batchListener);
  }

  private static ExponentialBackOff forever() {
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(10_000);
    return backOff;
  }

  private static @Nullable DataFailureException dataFailure(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof DataFailureException data) {
        return data;
      }
    }
    return null;
  }

  /** Sets failed records aside and counts how many aggregates that hits. */
  private record Parking(
      String group,
      Quarantine quarantine,
      Clock clock,
      Runnable parked,
      Runnable stop,
      Deque<Instant> recent)
      implements ConsumerRecordRecoverer {

    Parking(String group, Quarantine quarantine, Clock clock, Runnable parked, Runnable stop) {
      this(group, quarantine, clock, parked, stop, new ArrayDeque<>());
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception failure) {
      DataFailureException data = dataFailure(failure);
      String cause = data == null ? "unknown" : data.code();
      boolean isNew = quarantine.quarantine(group, InboxRecord.of(record), cause);
      parked.run();
      if (isNew) {
        log.error("{} quarantined {} of {}: {}", group, record.offset(), record.topic(), cause);
        stopWhenTooMany();
      }
    }

    private void stopWhenTooMany() {
      Instant now = clock.instant();
      recent.addLast(now);
      while (recent.getFirst().isBefore(now.minus(WINDOW))) {
        recent.removeFirst();
      }
      if (recent.size() > KEYS_BEFORE_STOPPING) {
        log.error(
            "{} stops: more than {} aggregates were quarantined within {}. Look at the parked records"
                + " before starting it again.",
            group,
            KEYS_BEFORE_STOPPING,
            WINDOW);
        stop.run();
      }
    }
  }
}

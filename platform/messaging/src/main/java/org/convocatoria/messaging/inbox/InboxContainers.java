package org.convocatoria.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.util.backoff.BackOff;

/**
 * Gives every listener container our error handler, reloads quarantines on assignment, and makes a
 * container that died count as a service that died.
 */
final class InboxContainers
    implements ListenerContainerWithDlqAndRetryCustomizer,
        ApplicationListener<ConsumerStoppedEvent> {

  private static final Logger log = LoggerFactory.getLogger(InboxContainers.class);

  /**
   * A poll is a fetch, a write and a commit: records that come this close together share them. A
   * consumer that has use for few of its topic's records can wait longer.
   */
  private static final Duration APART = Duration.ofMillis(10);

  private static final Duration REFUSED = Duration.ofSeconds(10);

  private static final String APART_PROPERTY = "convocatoria.inbox.apart.";

  private final Inbox inbox;
  private final Clock clock;
  private final Failpoints failpoints;
  private final ApplicationContext context;

  InboxContainers(Inbox inbox, Clock clock, Failpoints failpoints, ApplicationContext context) {
    this.inbox = inbox;
    this.clock = clock;
    this.failpoints = failpoints;
    this.context = context;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      String group,
      @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetters,
      @Nullable BackOff backOff) {
    if (!inbox.isOurs(group)) {
      throw new IllegalStateException(
          "The consumer group " + group + " does not come from the inbox and could lose records");
    }
    container.setCommonErrorHandler(
        new InboxErrorHandler(
            group,
            inbox.quarantine(),
            clock,
            () -> inbox.countParked(group),
            () -> container.stop(() -> {})));
    // A login or a right that is refused is mended outside; the default would end the consumer.
    container.getContainerProperties().setAuthExceptionRetryInterval(REFUSED);
    container.getContainerProperties().setConsumerRebalanceListener(forgetting(group));
    container.getContainerProperties().setIdleBetweenPolls(apart(group).toMillis());
    container.setBatchInterceptor(beforeCommit());
  }

  private Duration apart(String group) {
    String property = APART_PROPERTY + ConsumerGroup.of(group).concern();
    return context.getEnvironment().getProperty(property, Duration.class, APART);
  }

  @Override
  public boolean retryAndDlqInBinding(String destination, String group) {
    return false;
  }

  @Override
  public void onApplicationEvent(ConsumerStoppedEvent event) {
    if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
      log.error("A consumer has died: {}", event.getReason());
      AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
    }
  }

  private ConsumerAwareRebalanceListener forgetting(String group) {
    return new ConsumerAwareRebalanceListener() {
      @Override
      public void onPartitionsAssigned(
          Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        inbox.quarantine().forget(group);
      }
    };
  }

  private <K, V> BatchInterceptor<K, V> beforeCommit() {
    return new BatchInterceptor<>() {
      @Override
      public ConsumerRecords<K, V> intercept(
          ConsumerRecords<K, V> records, Consumer<K, V> consumer) {
        return records;
      }

      @Override
      public void success(ConsumerRecords<K, V> records, Consumer<K, V> consumer) {
        failpoints.reached(Failpoint.BEFORE_COMMIT);
      }
    };
  }
}

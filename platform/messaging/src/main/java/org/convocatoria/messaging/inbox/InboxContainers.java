package org.convocatoria.messaging.inbox;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.util.backoff.BackOff;

/** Gives every listener container our error handler, and loads quarantines on assignment. */
final class InboxContainers implements ListenerContainerWithDlqAndRetryCustomizer {

  private final Inbox inbox;
  private final Clock clock;
  private final Set<String> configured = ConcurrentHashMap.newKeySet();

  InboxContainers(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      String group,
      @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetters,
      @Nullable BackOff backOff) {
    if (!inbox.groups().contains(group)) {
      throw new IllegalStateException(
          "The consumer group " + group + " does not come from the inbox and could lose records");
    }
    inbox.quarantine().load(group);
    container.setCommonErrorHandler(
        new InboxErrorHandler(group, inbox.quarantine(), clock, () -> container.stop(() -> {})));
    container
        .getContainerProperties()
        .setConsumerRebalanceListener(
            new ConsumerAwareRebalanceListener() {
              @Override
              public void onPartitionsAssigned(
                  org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
                  java.util.Collection<TopicPartition> partitions) {
                inbox.quarantine().load(group);
              }
            });
    configured.add(group);
  }

  @Override
  public boolean retryAndDlqInBinding(String destination, String group) {
    return false;
  }

  Set<String> configured() {
    return configured;
  }
}

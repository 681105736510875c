package org.convocatoria.messaging.inbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the consumers of this process with the generation that readers see: before they are bound,
 * and whenever the pointer moves, whichever instance moved it.
 */
final class Rebinding implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Rebinding.class);
  private static final long SECONDS_BETWEEN_LOOKS = 3;

  private final Generations generations;
  private final Retirement retirement;
  private final BindingServiceProperties properties;
  private final ApplicationContext context;
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  Rebinding(
      Generations generations,
      Retirement retirement,
      BindingServiceProperties properties,
      ApplicationContext context) {
    this.generations = generations;
    this.retirement = retirement;
    this.properties = properties;
    this.context = context;
  }

  @Override
  public void start() {
    generations.follow().values().forEach(this::rename);
    stopped = new CountDownLatch(1);
    Thread.ofVirtual().name("generations").start(this::keepLooking);
  }

  @Override
  public void stop() {
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  /** Before the consumers are bound. */
  @Override
  public int getPhase() {
    return -1_500;
  }

  /** Follows the pointers now; a consumer whose generation moved is rebound. */
  synchronized void look() {
    for (Map.Entry<String, ConsumerGroup> moved : generations.follow().entrySet()) {
      String input = rename(moved.getValue());
      log.info("Consuming goes on as {}", moved.getValue().name());
      context.getBean(BackgroundBindings.class).rebind(input);
    }
  }

  /** The topics that a concern reads. */
  Set<String> topicsOf(ConsumerGroup group) {
    return Set.of(binding(group).getValue().getDestination().split(","));
  }

  /** Gives the concern's binding the group's name from now on; returns the binding's. */
  private String rename(ConsumerGroup group) {
    Map.Entry<String, BindingProperties> binding = binding(group);
    binding.getValue().setGroup(group.name());
    return binding.getKey();
  }

  private Map.Entry<String, BindingProperties> binding(ConsumerGroup group) {
    for (Map.Entry<String, BindingProperties> each : properties.getBindings().entrySet()) {
      String name = each.getValue().getGroup();
      if (name != null && ConsumerGroup.of(name).concern().equals(group.concern())) {
        return each;
      }
    }
    throw new IllegalStateException("There is no binding for " + group.concern());
  }

  private void keepLooking() {
    try {
      while (!stopped.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
        try {
          look();
          retirement.look();
        } catch (RuntimeException e) {
          log.warn("The pointers are read later: {}", e.getClass().getName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

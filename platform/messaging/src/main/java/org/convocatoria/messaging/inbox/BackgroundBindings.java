package org.convocatoria.messaging.inbox;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.context.ApplicationContext;

/**
 * Binds the consumers asynchronously at startup. Binding asks the broker for its partitions and
 * waits a minute for a reply; a service whose broker is away has to accept all the same.
 */
class BackgroundBindings extends InputBindingLifecycle {

  private static final Logger log = LoggerFactory.getLogger(BackgroundBindings.class);
  private static final String REPLACED = "inputBindingLifecycle";
  private static final long LONGEST_END_MILLIS = 5_000;

  private final BindingService service;
  private final ApplicationContext context;
  private volatile Thread starting = Thread.ofVirtual().unstarted(() -> {});

  BackgroundBindings(
      BindingService service, Map<String, Bindable> bindables, ApplicationContext context) {
    super(service, bindables);
    this.service = service;
    this.context = context;
  }

  /** Puts this in the place of Spring Cloud Stream's own. */
  static BeanDefinitionRegistryPostProcessor replacement() {
    return (BeanDefinitionRegistry registry) -> {
      if (registry.containsBeanDefinition(REPLACED)) {
        registry.removeBeanDefinition(REPLACED);
        RootBeanDefinition ours = new RootBeanDefinition(BackgroundBindings.class);
        ours.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        ours.setDependsOn("bindingService");
        registry.registerBeanDefinition(REPLACED, ours);
      }
    };
  }

  @Override
  public synchronized void start() {
    starting = Thread.ofPlatform().daemon().name("bindings").start(this::bind);
  }

  @Override
  public synchronized boolean isRunning() {
    return starting.isAlive() || super.isRunning();
  }

  /** A start that is stopped half-way leaves nothing bound. */
  @Override
  public void stop() {
    starting.interrupt();
    try {
      starting.join(LONGEST_END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      super.stop();
      for (String bound : service.getConsumerBindingNames()) {
        service.unbindConsumers(bound);
      }
    }
  }

  /**
   * Rebinds one consumer, under the group that its properties name by now. Waits for the binding at
   * the start: two at once would leave a consumer behind that nobody stops any more.
   */
  void rebind(String input) {
    try {
      starting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    synchronized (this) {
      if (super.isRunning()) {
        service.unbindConsumers(input);
        service.bindConsumer(context.getBean(input), input);
      }
    }
  }

  private void bind() {
    try {
      super.start();
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        log.info("The consumers were stopped before they were bound");
        return;
      }
      // An absent broker is waited for within; what comes out is a mistake of ours, such as a
      // consumer that does not come from the inbox, and waiting does not mend it.
      log.error("The consumers cannot be bound", e);
      AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
    }
  }
}

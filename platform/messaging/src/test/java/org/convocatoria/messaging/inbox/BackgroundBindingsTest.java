package org.convocatoria.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.cloud.stream.binder.Binder;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binder.ConsumerProperties;
import org.springframework.cloud.stream.binder.ProducerProperties;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.support.StaticApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A generation may move while the consumers still wait for the broker. */
@Timeout(60)
class BackgroundBindingsTest {

  private static final String INPUT = "notes-in-0";

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final Set<String> bound = ConcurrentHashMap.newKeySet();
  private final CountDownLatch broker = new CountDownLatch(1);
  private final BackgroundBindings bindings = bindings();

  @Test
  void whatMovesMeanwhileIsBoundAnewAfterTheStartAndOnlyOneConsumerStays() throws Exception {
    bindings.start();
    assertThat(done.take()).isEqualTo("waits");
    Thread moving = Thread.ofPlatform().start(() -> bindings.rebind(INPUT));
    while (moving.getState() == Thread.State.NEW || moving.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    broker.countDown();
    moving.join();
    assertThat(done).containsExactly("bound", "unbound", "waits", "bound");
  }

  @Test
  void whatWasStoppedStaysUnbound() throws Exception {
    broker.countDown();
    bindings.start();
    bindings.rebind(INPUT);
    bindings.stop();
    done.clear();
    bindings.rebind(INPUT);
    assertThat(done).isEmpty();
  }

  @Test
  void ofAStartThatIsStoppedHalfWayNothingStaysBound() throws Exception {
    bindings.start();
    assertThat(done.take()).isEqualTo("waits");
    bound.add("bound-before-0");
    bindings.stop();
    assertThat(bindings.isRunning()).isFalse();
    assertThat(bound).isEmpty();
  }

  private BackgroundBindings bindings() {
    Bindable bindable =
        new Bindable() {
          @Override
          public Collection<Binding<Object>> createAndBindInputs(BindingService service) {
            return service.bindConsumer(new Object(), INPUT);
          }

          @Override
          public Set<String> getInputs() {
            return Set.of(INPUT);
          }
        };
    StaticApplicationContext context = new StaticApplicationContext();
    context.getBeanFactory().registerSingleton(INPUT, new Object());
    return new BackgroundBindings(new Slow(), Map.of("bindable", bindable), context);
  }

  /** Binds when the broker answers. */
  private final class Slow extends BindingService {

    Slow() {
      super(new BindingServiceProperties(), new NoBinders(), JsonMapper.shared());
    }

    @Override
    public <T> Collection<Binding<T>> bindConsumer(T input, String name) {
      done.add("waits");
      try {
        broker.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      done.add("bound");
      bound.add(name);
      return List.of();
    }

    @Override
    public void unbindConsumers(String name) {
      done.add("unbound");
      bound.remove(name);
    }

    @Override
    public String[] getConsumerBindingNames() {
      return bound.toArray(String[]::new);
    }
  }

  /** Nothing is really bound here. */
  private static final class NoBinders implements BinderFactory {

    @Override
    public <T> Binder<T, ? extends ConsumerProperties, ? extends ProducerProperties> getBinder(
        String name, Class<? extends T> type) {
      throw new UnsupportedOperationException();
    }
  }
}

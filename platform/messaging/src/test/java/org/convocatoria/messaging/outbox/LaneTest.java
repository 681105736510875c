package org.convocatoria.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the thread around the machine adds. */
class LaneTest {

  private static final int SENDS = 2;

  @Test
  void oneSendThatWaitsInVainIsEnoughToKnowThatTheBrokerIsAway() throws InterruptedException {
    WaitsInVain publisher = new WaitsInVain();
    Lane lane =
        new Lane(
            1_000,
            new Kept(),
            publisher,
            new RelayMetrics(new SimpleMeterRegistry()),
            Failpoints.of(""));
    List<Ref> refs = List.of(ref(1), ref(2), ref(3), ref(4), ref(5));
    refs.forEach(ref -> lane.written(written(ref)));
    Thread thread = Thread.ofPlatform().daemon().start(lane);
    assertThat(publisher.sends.await(1, TimeUnit.MINUTES)).isTrue();
    lane.stop();
    thread.join();
    // Not the next that had come in, but the same once more, as the probe of the first tick.
    assertThat(publisher.tried.subList(0, SENDS)).containsOnly(ref(1));
  }

  private static Ref ref(int number) {
    return new Ref("things", "thing-" + number);
  }

  private static Input.Written written(Ref ref) {
    return new Input.Written(
        ref,
        List.of(
            new Pending(1, "topic", "key", "type", Instant.EPOCH, "test", null, new byte[] {1})));
  }

  /** A producer without metadata: every send waits for it and gives up. */
  private static final class WaitsInVain implements Publisher {

    private final List<Ref> tried = new CopyOnWriteArrayList<>();
    private final CountDownLatch sends = new CountDownLatch(SENDS);

    @Override
    public void send(Ref ref, Pending entry, Consumer<@Nullable Exception> reply) {
      tried.add(ref);
      sends.countDown();
      reply.accept(new TimeoutException("no metadata"));
    }

    @Override
    public void close() {}
  }

  /** A store in which every outbox still holds its one entry. */
  private static final class Kept implements OutboxStore {

    @Override
    public void remove(Map<Ref, Long> upTo) {}

    @Override
    public List<Input.Written> read(List<Ref> refs) {
      return refs.stream().map(LaneTest::written).toList();
    }

    @Override
    public void pending(String collection, BiConsumer<Ref, Long> each) {}

    @Override
    public void audit(Map<Ref, Pending> entries) {}
  }
}

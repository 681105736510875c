package org.convocatoria.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.DocumentTooLargeException;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.test.TestService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestService.class)
class LargeStatesTest {

  private static final String TOO_LONG = "x".repeat(17 << 20);

  private final Aggregates<Heap, Grown> heaps;

  LargeStatesTest(Outbox outbox) {
    this.heaps = outbox.aggregates("heaps", Heap.class, new OnlyTheSize());
  }

  /** Something that may grow, though its events do not. */
  record Heap(String id, String text) {

    Change<Heap, Grown> grow(String to) {
      return Change.of(new Heap(id, to), new Grown());
    }
  }

  /** It grew. */
  record Grown() {}

  private static final class OnlyTheSize implements Publishing<Heap, Grown> {

    @Override
    public Object publicState(Heap heap) {
      return Map.of("size", heap.text().length());
    }

    @Override
    public String auditName(Grown event) {
      return "heap-grown";
    }

    @Override
    public List<Outgoing> publish(Heap after, Grown event) {
      return List.of();
    }

    @Override
    public List<Outgoing> restated(Heap heap) {
      return List.of();
    }
  }

  @Test
  void aChangeThatTheStoreCannotHoldIsRefusedAndChangesNothing() {
    String id = UUID.randomUUID().toString();
    heaps.create(id, "f", new Heap(id, "").grow("small"), "anonymous");
    assertThatExceptionOfType(DocumentTooLargeException.class)
        .isThrownBy(() -> heaps.change(id, "anonymous", heap -> heap.grow(TOO_LONG)));
    assertThat(heaps.find(id).orElseThrow().state().text()).isEqualTo("small");
    heaps.change(id, "anonymous", heap -> heap.grow("a little more"));
    assertThat(heaps.find(id).orElseThrow().state().text()).isEqualTo("a little more");
  }

  @Test
  void andSoIsOneThatIsTooLargeFromTheStart() {
    String id = UUID.randomUUID().toString();
    assertThatExceptionOfType(DocumentTooLargeException.class)
        .isThrownBy(() -> heaps.create(id, "f", new Heap(id, "").grow(TOO_LONG), "anonymous"));
    assertThat(heaps.find(id)).isEmpty();
  }
}

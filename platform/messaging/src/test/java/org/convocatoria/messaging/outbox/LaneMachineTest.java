package org.convocatoria.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay's rules under schedules that no real clock would produce. */
class LaneMachineTest {

  private static final Ref A = new Ref("things", "a");
  private static final Ref B = new Ref("things", "b");

  @Test
  @Tag("messaging-3")
  void theSecondEventWaitsForTheFirstToBeAcknowledged() {
    LaneMachine machine = new LaneMachine(10);
    assertThat(sent(machine.on(written(A, 1, 2)))).containsExactly(1L);
    assertThat(machine.on(written(A, 1, 2, 3))).isEmpty();
    assertThat(sent(machine.on(new Input.Acknowledged(A, 1)))).containsExactly(2L);
    assertThat(sent(machine.on(new Input.Acknowledged(A, 2)))).containsExactly(3L);
  }

  @Test
  void aTickRemovesWhatIsAcknowledgedAndNothingUnderWay() {
    LaneMachine machine = new LaneMachine(10);
    machine.on(written(A, 1, 2));
    machine.on(new Input.Acknowledged(A, 1));
    assertThat(machine.on(new Input.Tick())).isEmpty();
    machine.on(new Input.Acknowledged(A, 2));
    assertThat(machine.on(new Input.Tick())).containsExactly(new Action.Remove(Map.of(A, 2L)));
  }

  @Test
  void whileTheBrokerIsAwayOneAggregateAtATimeIsTried() {
    LaneMachine machine = new LaneMachine(10);
    machine.on(written(A, 1));
    machine.on(new Input.Failed(A));
    assertThat(machine.on(written(B, 1))).isEmpty();
    assertThat(machine.on(new Input.Tick())).hasSize(1).first().isInstanceOf(Action.Read.class);
    assertThat(machine.on(new Input.Tick())).isEmpty();
    assertThat(sent(machine.on(written(A, 1)))).containsExactly(1L);
    assertThat(machine.on(new Input.Acknowledged(A, 1))).contains(new Action.Read(List.of(B)));
  }

  @Test
  void whatIsFiledInTheStoreDoesNotTellThatTheBrokerIsBack() {
    LaneMachine machine = new LaneMachine(10);
    machine.on(audited(A));
    machine.on(written(B, 1));
    machine.on(new Input.Failed(B));
    machine.on(new Input.Acknowledged(A, 1));
    assertThat(machine.on(written(A, 1, 2))).isEmpty();
  }

  @Test
  void whatCouldNotBeFiledDoesNotTellThatTheBrokerIsAway() {
    LaneMachine machine = new LaneMachine(10);
    machine.on(audited(A));
    machine.on(new Input.Failed(A));
    assertThat(sent(machine.on(written(B, 1)))).containsExactly(1L);
  }

  @Test
  void whatWasLeftBehindIsReadOnAsFastAsItIsPublished() {
    LaneMachine machine = new LaneMachine(10_000);
    List<Ref> refs =
        IntStream.range(0, 1_200).mapToObj(i -> new Ref("things", "left-" + i)).toList();
    refs.forEach(ref -> machine.on(new Input.OutcomeUnknown(ref)));
    List<Ref> read = read(machine.on(new Input.Tick()));
    read.forEach(ref -> machine.on(written(ref, 1)));
    for (int i = 0; i < refs.size(); i++) {
      List<Ref> more = read(machine.on(new Input.Acknowledged(read.get(i), 1)));
      more.forEach(ref -> machine.on(written(ref, 1)));
      read.addAll(more);
    }
    assertThat(read).containsExactlyElementsOf(refs);
  }

  @Test
  void aStoreThatDoesNotAnswerIsAskedAgainWithTheNextTick() {
    LaneMachine machine = new LaneMachine(10);
    machine.on(written(A, 1));
    machine.on(new Input.OutcomeUnknown(B));
    machine.on(new Input.Tick());
    machine.on(new Input.NotRead(List.of(B)));
    assertThat(machine.on(new Input.Acknowledged(A, 1))).isEmpty();
    assertThat(machine.on(new Input.Tick())).contains(new Action.Read(List.of(B)));
  }

  @Test
  void aFullLaneRemembersWhatItCouldNotTake() {
    LaneMachine machine = new LaneMachine(1);
    machine.on(written(A, 1));
    assertThat(machine.on(written(B, 1))).isEmpty();
    assertThat(machine.on(new Input.Acknowledged(A, 1))).contains(new Action.Read(List.of(B)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  @Tag("messaging-3")
  void whateverTheScheduleEveryEventIsPublishedAndFirstsAreInOrder(int seed) {
    new World(new Random(seed)).run();
  }

  private static Input.Written written(Ref ref, long... sequences) {
    return new Input.Written(
        ref, LongStream.of(sequences).mapToObj(LaneMachineTest::entry).toList());
  }

  private static Input.Written audited(Ref ref) {
    return new Input.Written(
        ref,
        List.of(
            new Pending(1, Pending.AUDIT, "a", "type", Instant.EPOCH, "test", null, new byte[0])));
  }

  private static Pending entry(long sequence) {
    return new Pending(
        sequence, "topic", "key", "type", Instant.EPOCH, "test", null, new byte[] {1});
  }

  private static List<Ref> read(List<Action> actions) {
    List<Ref> refs = new ArrayList<>();
    actions.stream()
        .filter(Action.Read.class::isInstance)
        .forEach(action -> refs.addAll(((Action.Read) action).refs()));
    return refs;
  }

  private static List<Long> sent(List<Action> actions) {
    return actions.stream()
        .filter(Action.Send.class::isInstance)
        .map(a -> ((Action.Send) a).entry().sequence())
        .toList();
  }

  /** A store, a broker that loses replies, and a scheduler that picks what happens next. */
  private static final class World {

    private final Random random;
    private final LaneMachine machine = new LaneMachine(4);
    private final Map<Ref, Long> stored = new LinkedHashMap<>();
    private final Map<Ref, Long> removed = new HashMap<>();
    private final Map<Ref, List<Long>> published = new HashMap<>();
    private final List<Action> todo = new ArrayList<>();
    private final Set<Ref> inFlight = new HashSet<>();

    World(Random random) {
      this.random = random;
    }

    void run() {
      for (int i = 0; i < 2_000; i++) {
        step(random.nextInt(10));
      }
      // Calm: nothing new, nothing fails; what a sweep would find is handed over again.
      for (int i = 0; i < 200; i++) {
        stored.keySet().forEach(ref -> perform(machine.on(read(ref))));
        perform(machine.on(new Input.Tick()));
        while (!todo.isEmpty()) {
          carryOut(todo.removeFirst(), false);
        }
      }
      stored.forEach(
          (ref, last) -> {
            assertThat(firsts(ref)).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
            assertThat(removed.get(ref)).isEqualTo(last);
          });
    }

    private void step(int what) {
      if (what < 3) {
        Ref ref = new Ref("things", "r" + random.nextInt(8));
        stored.merge(ref, 1L + random.nextInt(2), Long::sum);
        if (random.nextInt(5) > 0) { // else: the process died between the write and the relay
          perform(machine.on(read(ref)));
        }
      } else if (what < 8 && !todo.isEmpty()) {
        carryOut(todo.remove(random.nextInt(todo.size())), random.nextInt(4) == 0);
      } else {
        perform(machine.on(new Input.Tick()));
      }
    }

    private void perform(List<Action> actions) {
      for (Action action : actions) {
        if (action instanceof Action.Send send) {
          assertThat(inFlight.add(send.ref())).as("one unacknowledged event").isTrue();
        }
        todo.add(action);
      }
    }

    private void carryOut(Action action, boolean fails) {
      switch (action) {
        case Action.Send(Ref ref, Pending entry) -> {
          inFlight.remove(ref);
          boolean arrives = !fails || random.nextBoolean();
          if (arrives) {
            published.computeIfAbsent(ref, _ -> new ArrayList<>()).add(entry.sequence());
          }
          perform(
              machine.on(
                  fails ? new Input.Failed(ref) : new Input.Acknowledged(ref, entry.sequence())));
        }
        case Action.Remove(Map<Ref, Long> upTo) -> {
          if (fails) {
            perform(machine.on(new Input.NotRemoved(upTo)));
          } else {
            upTo.forEach((ref, n) -> removed.merge(ref, n, Math::max));
            perform(machine.on(new Input.Removed(upTo)));
          }
        }
        case Action.Read(List<Ref> refs) -> {
          if (fails) {
            perform(machine.on(new Input.NotRead(refs)));
          } else {
            refs.forEach(ref -> perform(machine.on(read(ref))));
          }
        }
      }
    }

    private Input.Written read(Ref ref) {
      long from = removed.getOrDefault(ref, 0L) + 1;
      long to = stored.getOrDefault(ref, 0L);
      return new Input.Written(
          ref, LongStream.rangeClosed(from, to).mapToObj(LaneMachineTest::entry).toList());
    }

    private List<Long> firsts(Ref ref) {
      return published.getOrDefault(ref, List.of()).stream().distinct().toList();
    }
  }
}

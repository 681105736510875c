package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

/** Everybody who uses the platform during a run, each deciding by a generator of their own. */
final class Load {

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(25);
  private static final int CITIZENS = 32;
  private static final int LONGEST_THOUGHT_MILLIS = 40;

  private final Layout layout;
  private final Keys keys;
  private final Ledger ledger;
  private final Work work;
  private final long seed;
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean begins = true;
  private volatile boolean goesOn = true;

  Load(Layout layout, Keys keys, Ledger ledger, Work work, long seed) {
    this.layout = layout;
    this.keys = keys;
    this.ledger = ledger;
    this.work = work;
    this.seed = seed;
  }

  /** Someone who does one thing after the other. */
  @FunctionalInterface
  interface Worker {
    void step();
  }

  /** What each of them has at hand. */
  record Desk(
      Door submission,
      Door plan,
      Door workshop,
      Client client,
      Ledger ledger,
      Work work,
      Random random) {}

  void start() {
    for (int i = 0; i < CITIZENS; i++) {
      add("citizen-" + i, Citizen::new);
    }
    add("reviewer-0", (_, desk) -> new Reviewer(desk));
    add("reviewer-1", (_, desk) -> new Reviewer(desk));
    add("editor-0", Editor::new);
    add("editor-1", Editor::new);
    add("lead-0", TableLead::new);
    threads.forEach(Thread::start);
  }

  /** Nobody begins anything new. */
  void beginNothingNew() {
    begins = false;
  }

  /** After the beginnings: what is under way gets its answer, if there still is one. */
  void finish() {
    Patience.within(LAST_ANSWERS, () -> threads.stream().noneMatch(Thread::isAlive));
    goesOn = false;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What a user of the driver's own stumbled over: each is an error in the suite. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  static Door door(Layout layout, Keys keys, String service) {
    List<Integer> ports =
        Layout.SERVICES.stream()
            .filter(instance -> Layout.serviceOf(instance).equals(service))
            .map(instance -> layout.part(instance).port())
            .toList();
    return new Door(service, ports, keys);
  }

  private void add(String name, BiFunction<String, Desk, Worker> as) {
    Random random = new Random(seed * 31 + name.hashCode());
    Desk desk =
        new Desk(
            door(layout, keys, "submission"),
            door(layout, keys, "plan"),
            door(layout, keys, "workshop"),
            new Client(ledger, random, () -> goesOn),
            ledger,
            work,
            random);
    Worker worker = as.apply(name, desk);
    threads.add(Thread.ofPlatform().daemon().name(name).unstarted(() -> run(worker, random)));
  }

  private void run(Worker worker, Random random) {
    while (begins) {
      try {
        worker.step();
      } catch (RuntimeException e) {
        failures.add(String.valueOf(e));
      }
      Patience.pause(Duration.ofMillis(random.nextInt(LONGEST_THOUGHT_MILLIS)));
    }
  }
}

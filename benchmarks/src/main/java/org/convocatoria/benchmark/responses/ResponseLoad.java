package org.convocatoria.benchmark.responses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.convocatoria.benchmark.product.Platform;

/** Sends responses to a consultation over sixteen connections, each until it is acknowledged. */
final class ResponseLoad {

  private static final int CONNECTIONS = 16;

  private final Platform platform;
  private final String consultation;
  private final int kills;
  private final UUID run = UUID.randomUUID();

  /**
   * A load on one consultation.
   *
   * @param kills the number of times the submission service is killed while a load runs
   */
  ResponseLoad(Platform platform, String consultation, int kills) {
    this.platform = platform;
    this.consultation = consultation;
    this.kills = kills;
  }

  /** The time that everything took, and each response. */
  record Took(Duration all, long[] sortedNanos) {

    double aSecond() {
      return sortedNanos.length * 1e9 / all.toNanos();
    }

    /** The time that this share of the responses did not exceed. */
    double millis(double share) {
      return sortedNanos[(int) (share * (sortedNanos.length - 1))] / 1e6;
    }
  }

  /** Sends responses from this number on, each under its own key. */
  Took send(int from, int count) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long[] nanos = new long[count];
    List<Thread> senders = new ArrayList<>();
    long begun = System.nanoTime();
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      senders.add(Thread.ofPlatform().start(() -> send(from, next, nanos)));
    }
    for (Thread sender : senders) {
      sender.join();
    }
    Duration all = Duration.ofNanos(System.nanoTime() - begun);
    Arrays.sort(nanos);
    if (nanos[0] == 0) {
      throw new IllegalStateException("not all responses were acknowledged");
    }
    return new Took(all, nanos);
  }

  private void send(int from, AtomicInteger next, long[] nanos) {
    try (Responding responding = responding()) {
      for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
        killNowAndThen(i, nanos.length);
        long begun = System.nanoTime();
        responding.respond(from + i);
        nanos[i] = System.nanoTime() - begun;
      }
    }
  }

  private Responding responding() {
    return new Responding(platform.port(), "/api/consultations/" + consultation + "/answers", run);
  }

  private void killNowAndThen(int i, int count) {
    if (kills > 0 && i > 0 && i % (count / (kills + 1)) == 0) {
      platform.kill("submission");
    }
  }
}

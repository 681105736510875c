package org.convocatoria.system.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Looks after all processes of a run: what has ended is started again, and how it ended noted. */
final class Fleet implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int KILLED = 137;

  private final Layout layout;
  private final Armoury armoury;
  private final ConcurrentMap<String, Integer> hits = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> armings = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Integer> ends = new ConcurrentHashMap<>();
  private final Thread end = new Thread(this::close);
  private volatile boolean running = true;

  Fleet(Layout layout, Armoury armoury) {
    this.layout = layout;
    this.armoury = armoury;
    Runtime.getRuntime().addShutdownHook(end);
  }

  Layout layout() {
    return layout;
  }

  /** Starts everything, first what the others need, and then looks after it. */
  void start() {
    for (String name : new String[] {"store", "broker", "mailbox"}) {
      layout.part(name).start(null);
    }
    layout.part("store").awaitReady(START);
    layout.part("broker").awaitReady(START);
    Layout.SERVICES.forEach(name -> start(layout.part(name), armoury.first(name)));
    Layout.SERVICES.forEach(name -> layout.part(name).awaitReady(START));
    Thread.ofPlatform().daemon().name("fleet").start(this::lookAfter);
  }

  /** Arms nothing from now on; a process that still carries a failpoint is restarted. */
  synchronized void disarm() {
    armoury.close();
    layout.parts().values().stream().filter(part -> part.failpoint() != null).forEach(Part::kill);
  }

  boolean allReady() {
    return layout.parts().values().stream().allMatch(Part::isReady);
  }

  /** How often each failpoint was really reached. */
  Map<String, Integer> failpointHits() {
    return new TreeMap<>(hits);
  }

  /** How often a process was started to die at it. */
  Map<String, Integer> failpointArmings() {
    return new TreeMap<>(armings);
  }

  /** Every end nobody brought about, by part and exit code. */
  Map<String, Integer> unexpectedEnds() {
    return new TreeMap<>(ends);
  }

  @Override
  public void close() {
    running = false;
    layout.parts().values().forEach(Part::stop);
    for (Link link : layout.links().values()) {
      try {
        link.close();
      } catch (IOException _) {
        // The run is over.
      }
    }
  }

  private void lookAfter() {
    while (running) {
      layout.parts().values().forEach(this::restartIfEnded);
      Patience.pause(LOOK);
    }
  }

  private synchronized void restartIfEnded(Part part) {
    String was = part.failpoint();
    Integer code = part.unnoticedEnd();
    if (code == null || !running) {
      return;
    }
    note(part.name(), was, code);
    start(part, armoury.next(part.name()));
  }

  private void start(Part part, @Nullable String failpoint) {
    if (failpoint != null) {
      armings.merge(nameOf(failpoint), 1, Integer::sum);
    }
    part.start(failpoint);
  }

  private void note(String part, @Nullable String failpoint, int code) {
    if (code == Part.FAILPOINT_EXIT && failpoint != null) {
      hits.merge(nameOf(failpoint), 1, Integer::sum);
    } else if (code != KILLED && code != 143) {
      ends.merge(part + " exit " + code, 1, Integer::sum);
    }
  }

  private static String nameOf(String failpoint) {
    return failpoint.substring(0, failpoint.indexOf(':'));
  }
}

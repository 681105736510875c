package org.convocatoria.system.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.convocatoria.system.fault.Client.Known;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Ledger.Entry;
import org.convocatoria.system.fault.Ledger.Kind;

/** Control A: under the judge of invariant 1 a service that saves and then sends must fail. */
final class SaveThenSendControl {

  private static final int ITEMS = 60;
  private static final int LIFETIME = 15;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration START = Duration.ofMinutes(2);

  private final Layout layout;
  private final Keys keys;
  private final Ledger ledger = new Ledger();

  private SaveThenSendControl(Layout layout, Keys keys) {
    this.layout = layout;
    this.keys = keys;
  }

  /** How many acknowledged items the judge finds missing; 0 means that it is blind. */
  static int missing(Layout layout, Keys keys, Groups groups) {
    groups.create(SaveThenSend.TOPIC);
    return new SaveThenSendControl(layout, keys).play(groups);
  }

  private int play(Groups groups) {
    Part service = service(new FreePorts(1).take());
    try {
      service.start(null);
      service.awaitReady(START);
      Door door = new Door("control", List.of(service.port()), keys);
      Thread keeper = Thread.ofPlatform().daemon().start(() -> keepAlive(service));
      Random random = new Random(1);
      Client client = new Client(ledger, random, Patience.lasting(LONGEST));
      for (int i = 0; i < ITEMS; i++) {
        ask(client, door, new UUID(random.nextLong(), random.nextLong()).toString());
      }
      keeper.interrupt();
    } finally {
      service.stop();
    }
    try (Topics topics = new Topics(layout.broker(), List.of(SaveThenSend.TOPIC))) {
      Patience.require(
          START,
          () -> topics.hasReached(groups.ends(List.of(SaveThenSend.TOPIC))),
          "the control's topic is read");
      Traces traces = new Traces(ledger.entries(), topics.heard(), List.of(), List.of());
      return AcknowledgedIsPublished.lost(traces).size();
    }
  }

  private void ask(Client client, Door door, String key) {
    Call call = Call.of("/items", Map.of(), "Idempotency-Key", key);
    Known known = client.ask(door, Kind.CONTROL, call);
    ledger.note(new Entry(Kind.CONTROL, key, SaveThenSend.TYPE, false, known.outcome()));
  }

  private static void keepAlive(Part service) {
    while (!Thread.currentThread().isInterrupted()) {
      if (service.unnoticedEnd() != null) {
        service.start(null);
      }
      Patience.pause(Duration.ofMillis(50));
    }
  }

  private Part service(int port) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-Dfaults.folder=" + Workplace.folder(),
            "-cp",
            classPath,
            SaveThenSend.class.getName(),
            Integer.toString(port),
            layout.storeUri(),
            layout.broker(),
            Integer.toString(LIFETIME));
    return new Part(
        "save-then-send",
        command,
        Map.of(),
        port,
        Workplace.folder().resolve("logs/control-save-then-send.log"));
  }
}

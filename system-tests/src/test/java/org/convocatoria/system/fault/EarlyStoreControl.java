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

/**
 * Control B: under the judge of invariant 9 a store that acknowledges before it is durable must
 * fail. The service before it is the real one; it needs no broker to accept.
 */
final class EarlyStoreControl {

  private static final int ACKNOWLEDGED = 40;
  private static final int LIVES = 4;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration START = Duration.ofSeconds(90);

  private final Path folder = Workplace.folder().resolve("control");
  private final FreePorts free = new FreePorts(3);
  private final int storePort = free.take();
  private final Ledger ledger = new Ledger();
  private final Keys keys;
  private final Part store;
  private final Part submission;

  private EarlyStoreControl(Keys keys) {
    this.keys = keys;
    Path logs = Workplace.folder().resolve("logs");
    this.store =
        new Part(
            "store",
            Commands.store(folder.resolve("store"), storePort),
            Map.of(
                "CONVOCATORIA_STORE_TEST",
                "unforced-in-memory,acknowledge-early",
                "CONVOCATORIA_READY_FILE",
                folder.resolve("ready").toString()),
            storePort,
            logs.resolve("control-early-store.log"));
    int port = free.take();
    this.submission =
        new Part(
            "submission",
            Commands.service("submission", "128m"),
            Layout.serviceEnvironment("submission", port, storePort, free.take(), keys.url()),
            port,
            logs.resolve("control-early-submission.log"));
  }

  /** How many acknowledged contributions the judge finds missing; 0 means that it is blind. */
  static int missing(Keys keys) {
    EarlyStoreControl control = new EarlyStoreControl(keys);
    try {
      return control.play();
    } finally {
      control.submission.stop();
      control.store.stop();
    }
  }

  private int play() {
    Workplace.create(folder);
    store.start(null);
    store.awaitReady(START);
    submission.start(null);
    submission.awaitReady(START);
    int missing = 0;
    for (int life = 0; life < LIVES && missing == 0; life++) {
      contribute(life);
      store.kill();
      Patience.require(START, () -> store.unnoticedEnd() != null, "the early store has ended");
      store.start(null);
      store.awaitReady(START);
      missing = lost();
    }
    return missing;
  }

  private void contribute(int life) {
    Door door = new Door("submission", List.of(submission.port()), keys);
    Random random = new Random(life);
    Client client = new Client(ledger, random, Patience.lasting(LONGEST));
    for (int i = 0; i < ACKNOWLEDGED; i++) {
      String title = "Control %d-%d".formatted(life, i);
      String key = new UUID(random.nextLong(), random.nextLong()).toString();
      Object body = Citizen.contribution(title, "MOV", false);
      Call call = Call.of("/api/contributions", body, "Idempotency-Key", key);
      Known known = client.ask(door, Kind.CONTRIBUTION, call);
      String folio = known.isAccepted() ? known.response().at("/folio") : "";
      ledger.note(new Entry(Kind.CONTRIBUTION, folio, title, false, known.outcome()));
    }
  }

  private int lost() {
    try (Stored stored = new Stored("mongodb://127.0.0.1:" + storePort)) {
      Traces traces = new Traces(ledger.entries(), List.of(), stored.aggregates(), List.of());
      return DurableInStore.lost(traces).size();
    }
  }
}

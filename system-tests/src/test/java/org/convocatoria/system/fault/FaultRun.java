package org.convocatoria.system.fault;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.convocatoria.system.fault.Door.Call;

/** One run from the first start to the verdicts. */
final class FaultRun {

  private static final Duration LAID_OUT = Duration.ofSeconds(60);
  private static final Duration HEALED = Duration.ofMinutes(2);
  private static final Duration READ = Duration.ofSeconds(60);
  private static final int LOOKS = 5;

  private final long seed;
  private final Duration length;
  private final Ledger ledger = new Ledger();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Map<String, Integer> controls = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();
  private int lost;

  private FaultRun(long seed, Duration length) {
    this.seed = seed;
    this.length = length;
  }

  /** Plays it, writes the report and returns what it says. */
  static Summary play(long seed, Duration length) throws IOException, GeneralSecurityException {
    return new FaultRun(seed, length).play();
  }

  private Summary play() throws IOException, GeneralSecurityException {
    Path folder = Workplace.folder();
    Leftovers.end();
    Workplace.delete(folder);
    Workplace.preparePrograms();
    Progress.say("seed %d, %d s of faults".formatted(seed, length.toSeconds()));
    try (Keys keys = new Keys();
        Fleet fleet = new Fleet(new Layout(folder, keys.url()), new Armoury(seed))) {
      fleet.start();
      Progress.say("everything is running");
      Mayhem mayhem = new Mayhem(fleet);
      try (Scene scene = new Scene(fleet, seed)) {
        play(fleet, keys, scene, mayhem);
      }
      Summary summary = summary(fleet, mayhem);
      Report.write(summary, folder);
      Progress.say(summary.lastLine());
      return summary;
    }
  }

  /** Whatever goes wrong in the suite itself, the report says what was found out until then. */
  private void play(Fleet fleet, Keys keys, Scene scene, Mayhem mayhem) {
    try {
      long lastFault = trouble(fleet, keys, scene, mayhem);
      add(DrainedSoon.await(scene.stored(), scene.groups(), lastFault));
      var early = CompletableFuture.supplyAsync(() -> EarlyStoreControl.missing(keys));
      judge(fleet, scene, mayhem);
      controls.put(
          "A, save then send", SaveThenSendControl.missing(fleet.layout(), keys, scene.groups()));
      controls.put("B, acknowledged before durable", early.join());
    } catch (RuntimeException | AssertionError e) {
      errors.add(String.valueOf(e));
      Progress.say("the suite failed: " + e);
    }
  }

  /**
   * Returns when the last fault ended. What the failpoints end is a fault until it runs again; how
   * long a machine takes to start it is not what is promised.
   */
  private long trouble(Fleet fleet, Keys keys, Scene scene, Mayhem mayhem) {
    List<Fault> schedule = Schedule.of(seed, length);
    Report.write(schedule, Workplace.folder());
    Load load = new Load(fleet.layout(), keys, ledger, new Work(section(fleet, keys)), seed);
    load.start();
    scene.mischief().start();
    scene.bounded().start();
    try (Progress progress = new Progress(() -> state(fleet, scene.topics(), mayhem))) {
      progress.start();
      mayhem.play(schedule);
      fleet.disarm();
      long disarmed = System.nanoTime();
      load.beginNothingNew();
      Patience.require(HEALED, fleet::allReady, "every part is ready again");
      long lastFault = System.nanoTime();
      Progress.say(
          "every part runs again, %d s after the last was ended"
              .formatted(Duration.ofNanos(lastFault - disarmed).toSeconds()));
      load.finish();
      errors.addAll(load.failures());
      // Whatever is away, nobody is told that we made a mistake.
      ledger.answers().entrySet().stream()
          .filter(each -> each.getKey().endsWith(" 500"))
          .forEach(each -> errors.add("%d answers: %s".formatted(each.getValue(), each.getKey())));
      scene.mischief().pause();
      return lastFault;
    }
  }

  private String state(Fleet fleet, Topics topics, Mayhem mayhem) {
    return "%d accepted, %d unknown, %d records, %d kills, failpoints %s"
        .formatted(
            ledger.accepted(),
            ledger.unknown(),
            topics.size(),
            mayhem.kills(),
            fleet.failpointHits());
  }

  private void judge(Fleet fleet, Scene scene, Mayhem mayhem) {
    // The event about a mail comes when it is sent, so nothing is complete before.
    Mails.awaitDelivery(scene.stored(), length);
    List<Verdict> found = List.of();
    // Deferred mail may go out while it is judged: then what was read of it does not fit together.
    for (int look = 0; look < LOOKS; look++) {
      Patience.require(READ, () -> isRead(scene), "the driver has read all topics");
      long before = scene.topics().fromPlatform();
      found = verdicts(fleet, scene, mayhem);
      if (isRead(scene) && scene.topics().fromPlatform() == before) {
        break;
      }
    }
    found.forEach(this::add);
    add(scene.bounded().judge(fleet.unexpectedEnds()));
  }

  private List<Verdict> verdicts(Fleet fleet, Scene scene, Mayhem mayhem) {
    Stored stored = scene.stored();
    List<Verdict> found = new ArrayList<>();
    // Read before the messages are: an attempt is noted before its mail is sent.
    Map<String, Integer> copies = Mails.copies(fleet.layout().mail());
    found.add(CountersAddUp.judge(scene.metrics(), scene.groups(), scene.mischief()));
    Traces traces =
        new Traces(ledger.entries(), scene.topics().heard(), stored.aggregates(), stored.audit());
    found.add(AcknowledgedIsPublished.judge(traces));
    found.add(PublishedIsStored.judge(traces));
    found.add(FirstOccurrencesInOrder.judge(traces));
    Set<String> askedFor = scene.topics().messagesAskedFor();
    found.add(EffectsOnce.judge(traces, askedFor, stored.reactions(), copies));
    found.add(FoldEqualsProjections.judge(scene.topics(), stored));
    found.add(DurableInStore.judge(traces, mayhem.killsOf("store")));
    Set<Ledger.Entry> all = new HashSet<>(AcknowledgedIsPublished.lost(traces));
    all.addAll(DurableInStore.lost(traces));
    lost = all.size();
    return found;
  }

  private static boolean isRead(Scene scene) {
    try {
      return scene.stored().pending().isEmpty()
          && scene.groups().lags().isEmpty()
          && scene.topics().hasReached(scene.groups().ends(Topics.ALL));
    } catch (MongoException | IllegalStateException _) {
      // Store or broker did not answer in time; the next look asks again.
      return false;
    }
  }

  private void add(Verdict verdict) {
    Progress.say(verdict.sentence());
    verdicts.add(verdict);
  }

  private Summary summary(Fleet fleet, Mayhem mayhem) {
    Map<String, Integer> hits = fleet.failpointHits();
    int died = hits.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Map<String, ?>> tables = new LinkedHashMap<>();
    tables.put("Faults", mayhem.table());
    tables.put("Failpoints reached, of those armed", reached(fleet));
    tables.put("Bytes over each link", bytes(fleet));
    tables.put("Processes that ended of themselves", fleet.unexpectedEnds());
    tables.put("Requests by what the client knows in the end", ledger.outcomes());
    tables.put("Answers on the way, by status (0: none, -1: nobody there)", ledger.answers());
    return new Summary(
        seed,
        length,
        mayhem.kills() + died,
        ledger.accepted(),
        ledger.unknown(),
        ledger.refused(),
        lost,
        controls,
        tables,
        fleet.layout().links().values().stream()
            .filter(link -> link.carriedBytes() == 0)
            .map(Link::name)
            .toList(),
        Coverage.missing(mayhem, fleet, ledger, length),
        errors,
        verdicts.stream().sorted(Comparator.comparingInt(Verdict::number)).toList());
  }

  private static Map<String, String> reached(Fleet fleet) {
    Map<String, String> reached = new TreeMap<>();
    for (String name : Armoury.FAILPOINTS) {
      int hits = fleet.failpointHits().getOrDefault(name, 0);
      int armed = fleet.failpointArmings().getOrDefault(name, 0);
      reached.put(name, "%d of %d".formatted(hits, armed));
    }
    return reached;
  }

  private static Map<String, Long> bytes(Fleet fleet) {
    Map<String, Long> bytes = new TreeMap<>();
    fleet.layout().links().values().forEach(link -> bytes.put(link.name(), link.carriedBytes()));
    return bytes;
  }

  /** The first section of the plan, once the call has reached it. */
  private static String section(Fleet fleet, Keys keys) {
    Door plan = Load.door(fleet.layout(), keys, "plan");
    Call draft = new Call("GET", "/api/staff/plan", null, List.of("coordinator"));
    Patience.require(
        LAID_OUT,
        () -> !plan.send(draft).at("/sections/0/id").isEmpty(),
        "the plan has its sections");
    return plan.send(draft).at("/sections/0/id");
  }
}

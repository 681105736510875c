package org.convocatoria.system.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.system.fault.Door.Call;

/** One run from the first start to the verdicts. */
final class FaultRun {

  private static final Duration LAID_OUT = Duration.ofSeconds(60);
  private static final Duration HEALED = Duration.ofMinutes(2);

  private final long seed;
  private final Duration length;
  private final Ledger ledger = new Ledger();
  private final List<Verdict> verdicts = new ArrayList<>();

  FaultRun(long seed, Duration length) {
    this.seed = seed;
    this.length = length;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  void play() throws IOException, GeneralSecurityException {
    Path folder = Workplace.folder();
    Workplace.delete(folder);
    Workplace.preparePrograms();
    Progress.say("seed %d, %d s of faults".formatted(seed, length.toSeconds()));
    try (Keys keys = new Keys();
        Fleet fleet = new Fleet(new Layout(folder, keys.url()))) {
      fleet.start();
      Progress.say("everything is running");
      try (Topics topics = new Topics(fleet.layout().broker());
          Stored stored = new Stored(fleet.layout().storeUri());
          Groups groups = new Groups(fleet.layout().broker())) {
        trouble(fleet, keys, topics);
        judge(fleet, topics, stored, groups);
      }
    }
  }

  private void trouble(Fleet fleet, Keys keys, Topics topics) {
    Load load = new Load(fleet.layout(), keys, ledger, new Work(section(fleet, keys)), seed);
    load.start();
    Mayhem mayhem = new Mayhem(fleet);
    try (Progress progress = new Progress(() -> state(fleet, topics, mayhem))) {
      progress.start();
      mayhem.play(Schedule.of(seed, length));
      fleet.disarm();
      Patience.within(HEALED, fleet::allReady);
      load.finish();
    }
    Progress.say("answers " + ledger.answers());
    Progress.say("unexpected ends " + fleet.unexpectedEnds());
  }

  private String state(Fleet fleet, Topics topics, Mayhem mayhem) {
    return "%d accepted, %d unknown, %d records, %d kills, failpoints %s"
        .formatted(
            ledger.accepted(),
            ledger.unknown(),
            topics.size(),
            mayhem.count(Fault.Kind.KILL),
            fleet.failpointHits());
  }

  private void judge(Fleet fleet, Topics topics, Stored stored, Groups groups) {
    verdicts.add(DrainedSoon.await(stored, groups, () -> "ready: " + fleet.allReady()));
    Patience.require(
        Duration.ofSeconds(30),
        () -> topics.hasReached(groups.ends(Topics.ALL)),
        "the driver has read all topics");
    Traces traces =
        new Traces(ledger.entries(), topics.heard(), stored.aggregates(), stored.audit());
    verdicts.add(AcknowledgedIsPublished.judge(traces));
    verdicts.add(FirstOccurrencesInOrder.judge(traces));
    verdicts.forEach(verdict -> Progress.say(verdict.sentence()));
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

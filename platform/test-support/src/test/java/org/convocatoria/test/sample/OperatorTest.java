package org.convocatoria.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.convocatoria.messaging.inbox.DataFailureException;
import org.convocatoria.messaging.inbox.DeadLetters;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.messaging.inbox.Rebuilds;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Republishing;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestService;
import org.convocatoria.test.Waiting;
import org.convocatoria.test.sample.SampleApplication.Note;
import org.convocatoria.test.sample.SampleApplication.NoteEvent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What an operator does with records that were quarantined and with a projection to be rebuilt. */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestService.class)
class OperatorTest {

  private static final String TYPE = "sample.note-rewritten.v1";

  private final Projections projections;
  private final DeadLetters letters;
  private final Rebuilds rebuilds;
  private final MongoDatabase database;
  private final Aggregates<Note, NoteEvent> notes;
  private final Republishing republishing;

  OperatorTest(
      Projections projections,
      DeadLetters letters,
      Rebuilds rebuilds,
      MongoDatabase database,
      Aggregates<Note, NoteEvent> notes,
      Republishing republishing) {
    this.notes = notes;
    this.republishing = republishing;
    this.projections = projections;
    this.letters = letters;
    this.rebuilds = rebuilds;
    this.database = database;
  }

  @Test
  void whatIsMendedIsRedrivenInOrderAndLaterRecordsGoStraightOn() {
    String key = id();
    SampleApplication.REFUSED.set("not understood");
    publish(key, 1, "not understood");
    publish(key, 2, "waits behind it");
    Waiting.untilTrue("both wait", () -> isQuarantined(key) && waiting(key).records() == 2);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> letters.redrive(waiting(key)))
        .isInstanceOf(DataFailureException.class);
    assertThat(waiting(key).records()).isEqualTo(2);
    SampleApplication.REFUSED.set("");
    assertThat(letters.redrive(waiting(key))).isEqualTo(2);
    assertThat(row(key)).isEqualTo("waits behind it");
    publish(key, 3, "straight on");
    Waiting.untilTrue("the third is handled", () -> row(key).equals("straight on"));
    assertThat(letters.list()).noneMatch(each -> each.id().contains(key));
  }

  @Test
  void aRebuiltProjectionReplacesTheOldOneAndLiveEventsGoOnIntoIt() {
    String key = id();
    publish(key, 1, "before");
    Waiting.untilTrue("the row is there", () -> !row(key).isEmpty());
    int generation = rebuilds.states().getFirst().generation();
    database.getCollection("rows.g" + generation).deleteOne(new Document("_id", key));
    assertThat(row(key)).isEmpty();
    assertThat(rebuilds.begin("sample.notes")).isTrue();
    Waiting.untilTrue(
        "the next generation is read",
        () -> rebuilds.states().getFirst().generation() == generation + 1);
    assertThat(row(key)).isEqualTo("before");
    publish(key, 2, "after");
    Waiting.untilTrue("live events go on", () -> row(key).equals("after"));
    Waiting.untilTrue(
        "nothing stays of the generation before",
        () -> database.getCollection("rows.g" + generation).countDocuments() == 0);
  }

  @Test
  void ofWhatWasRedrivenNoWordStaysAside() {
    String key = id();
    SampleApplication.REFUSED.set("personal words");
    publish(key, 1, "personal words");
    Waiting.untilTrue("it waits", () -> isQuarantined(key));
    assertThat(letters.parkedCount()).isPositive();
    assertThat(letters.quarantinedCount()).isPositive();
    SampleApplication.REFUSED.set("");
    assertThat(letters.redrive(waiting(key))).isEqualTo(1);
    assertThat(database.getCollection("parked").find(new Document("key", key)))
        .hasSize(1)
        .noneMatch(kept -> kept.containsKey("body") || kept.containsKey("headers"));
  }

  @Test
  void aRebuildEndsThoughTheLoadDoesNot() throws InterruptedException {
    int generation = rebuilds.states().getFirst().generation();
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Thread load =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (long n = 1; goesOn.get(); n++) {
                    publish("loaded", n, "once more");
                  }
                });
    try {
      assertThat(rebuilds.begin("sample.notes")).isTrue();
      Waiting.untilTrue(
          "the next generation is read",
          () -> rebuilds.states().getFirst().generation() == generation + 1);
    } finally {
      goesOn.set(false);
      load.join();
    }
  }

  @Test
  void whatNobodyKnowsIsNotRebuilt() {
    assertThat(rebuilds.begin("sample.nothing")).isFalse();
  }

  @Test
  void whatReadersLostIsToldAnewWhileTheServiceGoesOn() {
    String id = id();
    notes.create(
        id,
        "f",
        Change.of(new Note(id, "lost and found", 0), new NoteEvent.Written()),
        "anonymous");
    Waiting.untilTrue("the row is there", () -> !row(id).isEmpty());
    int generation = rebuilds.states().getFirst().generation();
    database.getCollection("rows.g" + generation).deleteOne(new Document("_id", id));
    republish(false);
    Waiting.untilTrue("the row is there again", () -> row(id).equals("lost and found"));
    notes.change(id, "anonymous", note -> note.rewrite("and changed"));
    Waiting.untilTrue("a change follows", () -> row(id).equals("and changed"));
  }

  @Test
  void afterARestoreWhatIsToldIsNewerThanWhatReadersHeardSince() {
    String id = id();
    notes.create(
        id, "f", Change.of(new Note(id, "as backed up", 0), new NoteEvent.Written()), "anonymous");
    publish(id, 7, "heard after the backup");
    Waiting.untilTrue("readers heard", () -> row(id).equals("heard after the backup"));
    republish(true);
    Waiting.untilTrue("the store's state counts", () -> row(id).equals("as backed up"));
    notes.change(id, "anonymous", note -> note.rewrite("and changed"));
    Waiting.untilTrue("a change follows", () -> row(id).equals("and changed"));
  }

  private void republish(boolean afterRestore) {
    assertThat(republishing.begin(afterRestore)).isTrue();
    Waiting.untilTrue("all is told", () -> !republishing.state().running());
    assertThat(republishing.state().told()).isPositive();
  }

  /** A record is parked first and its key quarantined then; before that, others still come by. */
  private boolean isQuarantined(String key) {
    return database.getCollection("quarantine").find().into(new ArrayList<>()).stream()
        .anyMatch(row -> row.getString("_id").endsWith("|" + key));
  }

  private DeadLetters.Waiting waiting(String key) {
    return letters.list().stream()
        .filter(each -> each.id().endsWith("|" + key))
        .findFirst()
        .orElse(new DeadLetters.Waiting("", "", java.time.Instant.EPOCH, "", 0));
  }

  private String row(String key) {
    return projections
        .find("rows", SampleApplication.Row.class, key)
        .map(SampleApplication.Row::text)
        .orElse("");
  }

  private static void publish(String key, long sequence, String text) {
    TestBroker.publish(
        "notification.events",
        key,
        sequence,
        TYPE,
        "{\"state\":{\"text\":\"" + text + "\"},\"change\":{}}");
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}

package org.convocatoria.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.AuditLog;
import org.convocatoria.messaging.outbox.Bulk;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.RememberedStates;
import org.convocatoria.messaging.trace.TraceContext;
import org.convocatoria.test.KeptDocument;
import org.convocatoria.test.StoreContract;
import org.convocatoria.test.TestBroker;
import org.convocatoria.test.TestService;
import org.convocatoria.test.Waiting;
import org.convocatoria.test.sample.SampleApplication.Note;
import org.convocatoria.test.sample.SampleApplication.NoteEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestService.class)
class OutboxTest implements StoreContract<Note, NoteEvent> {

  private final Aggregates<Note, NoteEvent> notes;
  private final MongoDatabase database;
  private final AuditLog audit;

  OutboxTest(Aggregates<Note, NoteEvent> notes, MongoDatabase database, AuditLog audit) {
    this.audit = audit;
    this.notes = notes;
    this.database = database;
  }

  @Override
  public Aggregates<Note, NoteEvent> store() {
    return notes;
  }

  @Override
  public Change<Note, NoteEvent> fresh(String id) {
    return Change.of(new Note(id, "first", 0), new NoteEvent.Written());
  }

  @Override
  public Change<Note, NoteEvent> changed(Note state) {
    return state.rewrite("second");
  }

  @Test
  @Tag("messaging-3")
  void manyChangesAtOnceAreAllPublishedOnceInOrder() {
    String id = UUID.randomUUID().toString();
    notes.create(id, "f", fresh(id), "anonymous");
    IntStream.range(0, 20)
        .parallel()
        .forEach(i -> notes.change(id, "anonymous", note -> note.rewrite("text " + i)));
    List<Long> published =
        TestBroker.awaitAll(
                "notification.events",
                records -> records.stream().filter(r -> r.key().equals(id)).count() >= 21)
            .stream()
            .filter(r -> r.key().equals(id))
            .map(TestBroker.Read::sequence)
            .toList();
    assertThat(published).isEqualTo(IntStream.rangeClosed(1, 21).mapToObj(i -> (long) i).toList());
  }

  @Test
  @Tag("messaging-3")
  void whatIsMadeAndChangedInBulkIsPublishedInOrder() {
    List<String> ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(600).toList();
    notes
        .bulk()
        .create(ids.stream().map(id -> new Bulk.New<>(id, "f", fresh(id))).toList(), "anonymous");
    notes.bulk().change(ids, "anonymous", note -> note.rewrite("second"));
    Map<String, List<Long>> published =
        TestBroker.awaitAll(
                "notification.events",
                records -> records.stream().filter(r -> ids.contains(r.key())).count() >= 1_200)
            .stream()
            .filter(r -> ids.contains(r.key()))
            .collect(
                Collectors.groupingBy(
                    TestBroker.Read::key,
                    Collectors.mapping(TestBroker.Read::sequence, Collectors.toList())));
    assertThat(published).hasSize(600);
    assertThat(published.values()).containsOnly(List.of(1L, 2L));
  }

  @Test
  void aBulkThatAnotherChangeOvertakesIsDecidedOnceMore() {
    String id = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    notes.create(id, "f", fresh(id), "anonymous");
    notes.create(other, "f", fresh(other), "anonymous");
    AtomicBoolean overtaken = new AtomicBoolean();
    notes
        .bulk()
        .change(
            List.of(id, other),
            "anonymous",
            note -> {
              if (note.id().equals(id) && !overtaken.getAndSet(true)) {
                notes.change(id, "anonymous", each -> each.rewrite("between"));
              }
              return note.text().equals("bulk") ? Change.none(note) : note.rewrite("bulk");
            });
    assertThat(notes.find(id).orElseThrow().version()).isEqualTo(3);
    assertThat(notes.find(id).orElseThrow().state().text()).isEqualTo("bulk");
    assertThat(notes.find(other).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  @Tag("messaging-5")
  void whatIsPublishedLeavesTheOutbox() {
    String id = UUID.randomUUID().toString();
    notes.create(id, "f", fresh(id), "anonymous");
    Waiting.untilTrue(
        "the outbox is empty",
        () -> {
          Document found = database.getCollection("notes").find(new Document("_id", id)).first();
          return found != null
              && found.getList("outbox", Document.class).isEmpty()
              && !found.containsKey("outboxSince");
        });
  }

  @Test
  void aDocumentOfAnEarlierProgramIsReadAndTakesThePresentShapeWhenItChanges() {
    String id = UUID.randomUUID().toString();
    MongoCollection<Document> stored = database.getCollection("notes");
    stored.insertOne(KeptDocument.read("note/stored-1.json").append("_id", id));
    assertThat(notes.find(id).orElseThrow().state().text()).isEqualTo("of the first program");
    assertThat(stored.find(new Document("_id", id)).first()).containsEntry("schema", 1);

    notes.change(id, "anonymous", note -> note.rewrite("of the second"));

    assertThat(stored.find(new Document("_id", id)).first())
        .containsEntry("schema", 2)
        .containsEntry("text", "of the second")
        .containsEntry("sequence", 8L)
        .doesNotContainKey("words");
    TestBroker.Read event = TestBroker.await("notification.events", r -> r.key().equals(id));
    assertThat(event.sequence()).isEqualTo(8);
  }

  @Test
  void whatIsRememberedIsAsFreshAsTheStore() {
    String id = UUID.randomUUID().toString();
    notes.create(id, "f", fresh(id), "anonymous");
    RememberedStates<Note> remembered = notes.remembered();
    Note first = remembered.find(id).orElseThrow().state();
    assertThat(remembered.find(id).orElseThrow().state()).isSameAs(first);

    notes.change(id, "anonymous", note -> note.rewrite("other"));
    assertThat(remembered.find(id).orElseThrow().state().text()).isEqualTo("other");

    // after a rollback of the store another change has the same version
    rollBack(id, "third");
    assertThat(remembered.find(id).orElseThrow().state().text()).isEqualTo("third");
    assertThat(remembered.find(UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void aDocumentOfALaterProgramIsNotTakenForOneOfThis() {
    String id = UUID.randomUUID().toString();
    database
        .getCollection("notes")
        .insertOne(KeptDocument.read("note/stored-1.json").append("_id", id).append("schema", 3));
    assertThatIllegalStateException()
        .isThrownBy(() -> notes.change(id, "anonymous", note -> note.rewrite("other")))
        .withMessageContaining("schema 3");
    database.getCollection("notes").deleteOne(new Document("_id", id));
  }

  @Test
  void aChangeOfStaffIsFiledInTheAuditWithBeforeAndAfter() {
    String id = UUID.randomUUID().toString();
    notes.create(id, "f", fresh(id), "anonymous");
    notes.change(id, "coordinacion", note -> note.rewrite("other"));
    Document entry =
        Waiting.until(
            "an audit entry",
            () ->
                java.util.Optional.ofNullable(
                    database.getCollection("audit").find(new Document("subject", id)).first()));
    assertThat(entry.getString("actor")).isEqualTo("coordinacion");
    // the name that was declared, whatever the event's class is called
    assertThat(entry.getString("what")).isEqualTo("note-rewritten");
    assertThat(entry.getEmbedded(List.of("body", "before", "text"), String.class))
        .isEqualTo("first");
    assertThat(entry.getEmbedded(List.of("body", "after", "text"), String.class))
        .isEqualTo("other");
  }

  @Test
  void anEntryIsFoundByEachOfItsEvents() {
    String subject = UUID.randomUUID().toString();
    Instant moment = Instant.parse("2014-10-02T15:00:00Z");
    audit.done("a", "note", subject, "note-written note-rewritten", moment);
    for (String name : List.of("note-written", "note-rewritten")) {
      AuditLog.Wanted wanted = new AuditLog.Wanted(subject, null, name, null, null);
      assertThat(audit.newest(null, wanted, 2)).hasSize(1);
    }
    for (String name : List.of("note", "written", ".*")) {
      AuditLog.Wanted wanted = new AuditLog.Wanted(subject, null, name, null, null);
      assertThat(audit.newest(null, wanted, 2)).isEmpty();
    }
  }

  @Test
  void aTraceGoesWithTheEvent() {
    String id = UUID.randomUUID().toString();
    String trace = "00-" + "4b".repeat(16) + "-" + "7f".repeat(8) + "-01";
    try (TraceContext _ = TraceContext.open(trace)) {
      notes.create(id, "f", fresh(id), "anonymous");
    }
    TestBroker.Read event = TestBroker.await("notification.events", r -> r.key().equals(id));
    assertThat(event.trace()).isEqualTo(trace);
    assertThat(TraceContext.current()).isNull();
  }

  @Test
  void momentsBeyondWhatTheStoreCanExpressHoldAllOfTheAudit() {
    String subject = UUID.randomUUID().toString();
    audit.done("a", "note", subject, "read", Instant.now());
    AuditLog.Wanted wanted = new AuditLog.Wanted(subject, null, null, Instant.MIN, Instant.MAX);
    assertThat(audit.newest(new AuditLog.Position(Instant.MAX, ""), wanted, 2)).hasSize(1);
  }

  @Test
  void pagesOfTheAuditLoseNothingThatHappenedInOneMoment() {
    String subject = UUID.randomUUID().toString();
    Instant moment = Instant.parse("2014-10-02T15:00:00Z");
    IntStream.range(0, 5).forEach(i -> audit.done("a", "note", subject, "read" + i, moment));
    List<String> seen = new ArrayList<>();
    AuditLog.Position after = null;
    AuditLog.Wanted wanted = new AuditLog.Wanted(subject, null, null, null, null);
    List<AuditLog.Entry> page = audit.newest(null, wanted, 2);
    while (!page.isEmpty()) {
      page.forEach(entry -> seen.add(entry.what()));
      after = new AuditLog.Position(page.getLast().at(), page.getLast().id());
      page = audit.newest(after, wanted, 2);
    }
    assertThat(seen).containsExactlyInAnyOrder("read0", "read1", "read2", "read3", "read4");
  }

  @Test
  void thatNothingHasToChangeIsSaidOnlyOfWhatTheStoreKeeps() {
    String id = UUID.randomUUID().toString();
    notes.create(id, "f", fresh(id), "anonymous");
    List<String> seen = new ArrayList<>();
    notes.change(
        id,
        "anonymous",
        note -> {
          seen.add(note.text());
          if (seen.size() == 1) {
            rollBack(id, "earlier");
          }
          return note.rewrite("first");
        });
    assertThat(seen).containsExactly("first", "earlier");
    assertThat(notes.find(id).orElseThrow().state().text()).isEqualTo("first");
  }

  /** As after the failure of a member that had not passed on what it had read to us. */
  private void rollBack(String id, String text) {
    database
        .getCollection("notes")
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(Updates.set("text", text), Updates.set("lastChange", "another")));
  }

  @Test
  void aCommandOfAnEarlierEventComesTooLate() {
    String id = UUID.randomUUID().toString();
    notes.create(id, "f", fresh(id), "anonymous");
    notes.command(id, "source.1", 5, "system", note -> note.rewrite("five"));
    notes.command(id, "source.1", 5, "system", note -> note.rewrite("five again"));
    notes.command(id, "source.1", 4, "system", note -> note.rewrite("four"));
    assertThat(notes.find(id).orElseThrow().state().text()).isEqualTo("five");
  }
}

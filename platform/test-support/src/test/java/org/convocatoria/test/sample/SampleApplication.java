package org.convocatoria.test.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bson.Document;
import org.convocatoria.messaging.inbox.DataFailureException;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.messaging.inbox.WireType;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Schema;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service of the smallest kind, to test what the platform does for all. */
@SpringBootApplication
public class SampleApplication {

  /** How often the next records fail for a reason outside the data. */
  static final AtomicInteger OUTAGES = new AtomicInteger();

  /** The text that the consumer does not understand yet. */
  static final AtomicReference<String> REFUSED = new AtomicReference<>("");

  /** A note: a text and how often it was changed. */
  public record Note(String id, String text, int changes) {

    Change<Note, NoteEvent> rewrite(String to) {
      return text.equals(to)
          ? Change.none(this)
          : Change.of(new Note(id, to, changes + 1), new NoteEvent.Rewritten());
    }
  }

  /** What happens to a note. */
  public sealed interface NoteEvent {

    /** It was written. */
    record Written() implements NoteEvent {}

    /** It was rewritten. */
    record Rewritten() implements NoteEvent {}
  }

  /** What the sample consumer reads. */
  sealed interface NoteReading {

    /** A note as it is. */
    @WireType({"sample.note-rewritten.v1", "sample.note-restated.v1"})
    record Rewritten(State state) implements NoteReading {}

    /** A note that is gone; its record has no body. */
    @WireType("sample.note-removed.v1")
    record Removed() implements NoteReading {}

    /** Anything else. */
    record Ignored() implements NoteReading {}

    /** The note's text. */
    record State(String text) {}
  }

  /** A row of the projection. */
  public record Row(String text) {}

  @Bean
  Aggregates<Note, NoteEvent> notes(Outbox outbox) {
    return outbox.aggregates(
        "notes",
        Note.class,
        new Publishing<>() {
          @Override
          public Object publicState(Note note) {
            return Map.of("text", note.text());
          }

          @Override
          public String auditName(NoteEvent event) {
            return switch (event) {
              case NoteEvent.Written _ -> "note-written";
              case NoteEvent.Rewritten _ -> "note-rewritten";
            };
          }

          @Override
          public List<Outgoing> publish(Note after, NoteEvent event) {
            return List.of(
                Outgoing.event(
                    "notification.events",
                    after.id(),
                    "sample.note-rewritten.v1",
                    publicState(after),
                    Map.of()));
          }

          @Override
          public List<Outgoing> restated(Note note) {
            return List.of(
                Outgoing.event(
                    "notification.events",
                    note.id(),
                    "sample.note-restated.v1",
                    publicState(note),
                    Map.of()));
          }
        },
        Derived.nothing(),
        new Schema(List.of(SampleApplication::nameTheText)));
  }

  /** In the first shape the text of a note was called its words. */
  private static Document nameTheText(Document first) {
    first.put("text", first.remove("words"));
    return first;
  }

  @Bean
  Consumer<Message<List<byte[]>>> sampleNotes(Inbox inbox) {
    return inbox.projection(
        "sampleNotes",
        Set.of("rows"),
        NoteReading.class,
        (source, event) ->
            switch (event) {
              case NoteReading.Rewritten(NoteReading.State state) -> {
                if (OUTAGES.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                  throw new IllegalStateException("somebody's outage");
                }
                if (state.text().equals(REFUSED.get())) {
                  throw new DataFailureException("not-understood");
                }
                if (state.text().equals("assertion")) {
                  throw new AssertionError("an error in a handler");
                }
                yield Effect.keep("rows", source, new Row(state.text()));
              }
              case NoteReading.Removed _ -> Effect.gone("rows", source);
              case NoteReading.Ignored _ -> Effect.unchanged();
            });
  }
}

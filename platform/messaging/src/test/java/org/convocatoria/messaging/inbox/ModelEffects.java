package org.convocatoria.messaging.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Flaw;
import org.convocatoria.messaging.outbox.Schedule;

/** What the model's consumer makes of records, what came of it, and what is wrong with that. */
final class ModelEffects {

  private final Flaw flaw;
  private final Schedule schedule;
  private final ModelInboxStore store;
  private final Set<String> done = new HashSet<>();
  private final Map<String, Long> handled = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  /** Whether the handler understands the records that it could not handle at first. */
  boolean mended;

  ModelEffects(Flaw flaw, Schedule schedule, ModelInboxStore store) {
    this.flaw = flaw;
    this.schedule = schedule;
    this.store = store;
  }

  Batch begin(Reactions reactions) {
    return new Rows(reactions);
  }

  /** What is wrong, or nothing; to be asked once all has settled. */
  List<String> violations(Map<String, Long> lengths) {
    lengths.forEach(
        (key, n) -> {
          Document row = store.rows.get(key);
          if (row == null || !row.getLong("sequence").equals(n)) {
            wrong.add("6: the row of " + key + " is " + row + " and not of " + n);
          }
        });
    long events = lengths.values().stream().mapToLong(Long::longValue).sum();
    if (done.size() != events) {
      wrong.add("4: " + done.size() + " effects of " + events + " events");
    }
    if (!store.quarantine.isEmpty()
        || store.parked.values().stream().anyMatch(p -> "parked".equals(p.getString("state")))) {
      wrong.add("7: records are still quarantined");
    }
    return wrong;
  }

  /** What the consumer of the model makes of records: a row and a reaction each. */
  private final class Rows implements Batch {

    private final Reactions reactions;
    private final List<Source> read = new ArrayList<>();

    Rows(Reactions reactions) {
      this.reactions = reactions;
    }

    @Override
    public void add(Source source, byte[] body) {
      if (isPoisonous(source.key(), source.sequence())) {
        throw new DataFailureException("poison");
      }
      read.add(source);
    }

    @Override
    public Map<String, Integer> write() {
      Map<String, Document> newest = new LinkedHashMap<>();
      List<Document> work = new ArrayList<>();
      for (Source source : read) {
        newest.merge(
            source.key(),
            new Document("_id", source.key()).append("sequence", source.sequence()),
            (a, b) -> isOld(a, b) ? b : a);
        reactions.due(rule(), source, "event").ifPresent(work::add);
      }
      Projections.replaceOlder(store, "rows", List.copyOf(newest.values()));
      reactions.record(work);
      read.forEach(ModelEffects.this::note);
      return Map.of();
    }
  }

  private boolean isOld(Document before, Document after) {
    return flaw == Flaw.FOLDS_TO_THE_LAST || before.getLong("sequence") < after.getLong("sequence");
  }

  private void note(Source source) {
    long before = handled.getOrDefault(source.key(), 0L);
    if (source.sequence() > before + 1) {
      wrong.add(
          "3: " + source.key() + ":" + source.sequence() + " was handled right after " + before);
    }
    handled.merge(source.key(), source.sequence(), Math::max);
  }

  /** Every seventh event or so cannot be handled until somebody mends the handler. */
  private boolean isPoisonous(String key, long sequence) {
    return !mended && Math.floorMod((key + ":" + sequence).hashCode(), 7) == 0;
  }

  Rule<String> rule() {
    return new Rule<>() {
      @Override
      public String purpose() {
        return "effect";
      }

      @Override
      public Optional<Document> due(Source source, String event) {
        return Optional.of(new Document());
      }

      @Override
      public void perform(Work work) {
        schedule.between();
        schedule.mayFail();
        done.add(flaw == Flaw.EFFECT_WITHOUT_FIXED_ID ? UUID.randomUUID().toString() : work.id());
        schedule.mayCrash();
      }
    };
  }
}

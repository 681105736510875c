package org.convocatoria.messaging.inbox;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Which generation of its projections each consumer's readers see. The number is a pointer in the
 * service's own store: a rebuilt generation grows beside the old one and is pointed to when it is
 * complete.
 */
final class Generations {

  private static final Duration GOES_ON = Duration.ofDays(1);

  private final MongoCollection<Document> pointers;
  private final Map<String, ConsumerGroup> groups = new ConcurrentHashMap<>();
  private final Map<String, Integer> begun = new ConcurrentHashMap<>();
  private final Map<String, String> concerns = new ConcurrentHashMap<>();

  Generations(MongoDatabase database) {
    this.pointers =
        database
            .getCollection("generations")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** The group that the configuration names, and the projections it alone writes. */
  void declare(ConsumerGroup configured, Set<String> projections) {
    groups.put(configured.concern(), configured);
    projections.forEach(name -> concerns.put(name, configured.concern()));
  }

  Set<String> concerns() {
    return Set.copyOf(concerns.values());
  }

  Set<String> projectionsOf(String concern) {
    return concerns.entrySet().stream()
        .filter(each -> each.getValue().equals(concern))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  ConsumerGroup current(String concern) {
    return Objects.requireNonNull(groups.get(concern), concern);
  }

  /** The collection that readers of a projection see. */
  String collection(String projection) {
    String concern = concerns.get(projection);
    if (concern == null) {
      throw new IllegalArgumentException("No consumer says that it writes " + projection);
    }
    return collection(projection, current(concern).generation());
  }

  static String collection(String projection, int generation) {
    return projection + ".g" + generation;
  }

  /** Follows the pointers; returns the concerns that moved. */
  Map<String, ConsumerGroup> follow() {
    Map<String, ConsumerGroup> moved = new HashMap<>();
    for (Document pointer : pointers.find()) {
      begun.put(pointer.getString("_id"), pointer.getInteger("begun", 0));
      ConsumerGroup stored =
          new ConsumerGroup(pointer.getString("_id"), pointer.getInteger("generation"));
      ConsumerGroup known = groups.get(stored.concern());
      if (known != null && stored.generation() > known.generation()) {
        groups.put(stored.concern(), stored);
        moved.put(stored.concern(), stored);
      }
    }
    return moved;
  }

  /**
   * The generation that a rebuild fills: one that was begun today goes on, and any other is a new
   * one. What an older one lacks may be gone from the topics: a deletion is told for some days
   * only.
   */
  ConsumerGroup toFill(String concern, Instant now) {
    int current = current(concern).generation();
    Document pointer = pointers.find(eq("_id", concern)).first();
    int last = pointer == null ? 0 : pointer.getInteger("begun", 0);
    Date since = pointer == null ? null : pointer.getDate("since");
    if (last > current && since != null && since.toInstant().isAfter(now.minus(GOES_ON))) {
      return new ConsumerGroup(concern, last);
    }
    int next = Math.max(current, last) + 1;
    // Two instances may be asked at the same moment, and then fill the same one.
    pointers.updateOne(
        eq("_id", concern),
        Updates.combine(
            Updates.max("begun", next),
            Updates.set("since", Date.from(now)),
            Updates.setOnInsert("generation", current)),
        new UpdateOptions().upsert(true));
    return new ConsumerGroup(concern, next);
  }

  /** Generations that are neither read nor being filled, as the pointers were followed last. */
  List<ConsumerGroup> retired(String concern) {
    int current = current(concern).generation();
    return IntStream.range(1, Math.max(current, begun.getOrDefault(concern, 0)))
        .filter(each -> each != current)
        .mapToObj(each -> new ConsumerGroup(concern, each))
        .toList();
  }

  /** Points readers to this generation, unless they see a later one. */
  void point(ConsumerGroup to) {
    pointers.updateOne(
        eq("_id", to.concern()),
        Updates.max("generation", to.generation()),
        new UpdateOptions().upsert(true));
  }
}

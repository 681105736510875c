package org.convocatoria.messaging.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads aggregates that nearly every request asks for and that change rarely. The store is asked
 * each time which version it has, so that an answer is as fresh as any other read; the whole
 * document is read and decoded only when that version is not known yet.
 */
public final class RememberedStates<S> {

  private static final int MOST = 256;

  private final AggregateReads<S> reads;
  private final Map<String, Known<S>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<S>> eldest) {
          return size() > MOST;
        }
      };

  RememberedStates(AggregateReads<S> reads) {
    this.reads = reads;
  }

  /**
   * A state that was read.
   *
   * @param change which change made it: after a rollback of the store another change can have the
   *     same version
   */
  private record Known<S>(Stored<S> stored, @Nullable String change) {

    boolean isOf(Document mark) {
      return stored.version() == mark.getLong("version")
          && Objects.equals(change, mark.getString("lastChange"));
    }
  }

  /** Those that match, sorted, at most {@code limit} (0: all). */
  public List<Stored<S>> find(Bson filter, Bson sort, int limit) {
    List<Document> marks = reads.marks(filter, sort, limit);
    Map<String, Stored<S>> found = new HashMap<>();
    synchronized (known) {
      for (Document mark : marks) {
        String id = mark.getString("_id");
        Known<S> one = known.get(id);
        if (one != null && one.isOf(mark)) {
          found.put(id, one.stored());
        }
      }
    }
    List<String> ids = marks.stream().map(mark -> mark.getString("_id")).toList();
    found.putAll(read(ids.stream().filter(id -> !found.containsKey(id)).toList()));
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  /** All that match, in no particular order. */
  public List<Stored<S>> find(Bson filter) {
    return find(filter, new Document(), 0);
  }

  /** The aggregate with this id. */
  public Optional<Stored<S>> find(String id) {
    return find(eq("_id", id), new Document(), 1).stream().findFirst();
  }

  private Map<String, Stored<S>> read(List<String> ids) {
    Map<String, Stored<S>> states = new HashMap<>();
    if (ids.isEmpty()) {
      return states;
    }
    for (Document document : reads.documents(in("_id", ids))) {
      Stored<S> stored = reads.read(document);
      states.put(stored.id(), stored);
      synchronized (known) {
        known.put(stored.id(), new Known<>(stored, document.getString("lastChange")));
      }
    }
    return states;
  }
}

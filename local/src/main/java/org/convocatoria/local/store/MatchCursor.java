package org.convocatoria.local.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The matching documents behind candidate positions, read only as they are asked for: a cursor over
 * a large collection holds positions, not documents.
 */
final class MatchCursor extends AbstractCursor implements Iterator<Document> {

  /** As MongoDB: a batch ends when it reaches 16 MB. */
  private static final int BATCH_BYTES = 16 << 20;

  /** A matching document with the size it has on the wire. */
  record Match(Document document, int bytes) {}

  private final String database;
  private final Iterator<Long> positions;
  private final LongFunction<@Nullable Match> reader;
  private final UnaryOperator<Document> projection;
  private long remaining;
  private @Nullable Match next;

  MatchCursor(
      long id,
      String database,
      Iterator<Long> positions,
      LongFunction<@Nullable Match> reader,
      UnaryOperator<Document> projection,
      int limit) {
    super(id);
    this.database = database;
    this.positions = positions;
    this.reader = reader;
    this.projection = projection;
    this.remaining = limit > 0 ? limit : Long.MAX_VALUE;
  }

  boolean isOf(String name) {
    return database.equals(name);
  }

  void skip(int count) {
    for (int i = 0; i < count && advance() != null; i++) {
      next = null;
    }
  }

  @Override
  public synchronized boolean isEmpty() {
    return remaining == 0 || advance() == null;
  }

  @Override
  public boolean hasNext() {
    return !isEmpty();
  }

  @Override
  public Document next() {
    List<Document> one = takeDocuments(1);
    if (one.isEmpty()) {
      throw new NoSuchElementException();
    }
    return one.getFirst();
  }

  @Override
  public synchronized List<Document> takeDocuments(int count) {
    List<Document> batch = new ArrayList<>();
    int bytes = 0;
    while (batch.size() < count && remaining > 0 && bytes < BATCH_BYTES) {
      Match match = advance();
      if (match == null) {
        break;
      }
      if (!batch.isEmpty() && bytes + match.bytes() > BATCH_BYTES) {
        break;
      }
      batch.add(projection.apply(match.document()));
      bytes += match.bytes();
      next = null;
      remaining--;
    }
    return batch;
  }

  private @Nullable Match advance() {
    while (next == null && positions.hasNext()) {
      next = reader.apply(positions.next());
    }
    return next;
  }
}

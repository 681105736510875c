package org.convocatoria.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.convocatoria.local.store.MatchCursor.Match;
import org.jspecify.annotations.Nullable;

/**
 * A collection over a {@link Table}. Every read decodes its own copy, so reading takes no lock and
 * a reply never changes while it is sent; whoever writes holds the collection's monitor.
 */
final class StoreCollection extends LockedCollection {

  private final Tables tables;
  private final Table table;
  private final IndexLoading loading;
  private final AtomicLong examined = new AtomicLong();
  private final AtomicLong scans = new AtomicLong();

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      Tables tables,
      boolean opening) {
    super(database, name, options, cursors);
    this.tables = tables;
    this.table = tables.openOrCreate(database.getDatabaseName() + "." + name);
    this.loading = new IndexLoading(table, opening);
  }

  /**
   * A first batch for a client: unlike the calls inside the server, it may leave a cursor behind.
   */
  @Override
  protected QueryResult queryDocuments(
      Document filter,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    MatchCursor cursor = cursor(filter, null, orderBy, skip, limit, fields);
    List<Document> first = new ArrayList<>();
    if (batchSize == 0) {
      cursor.forEachRemaining(first::add);
      return new QueryResult(first);
    }
    first = cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(cursor);
    return new QueryResult(first, cursor);
  }

  /** All matches one after the other, without holding them; of each only these fields, or all. */
  Stream<Document> stream(Document filter, @Nullable Set<String> only) {
    MatchCursor cursor = cursor(filter, only, null, 0, 0, null);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false);
  }

  /** Counts matches up to a limit, decoding only the fields that the filter names. */
  long countMatches(Document filter, long most) {
    Set<String> fields = FilterFields.of(filter);
    QueryPlan plan = QueryPlan.choose(getIndexes(), filter, null);
    if (plan == null) {
      scans.incrementAndGet();
    }
    Iterator<Long> positions = plan == null ? table.positions(false) : plan.positions();
    long found = 0;
    while (found < most && positions.hasNext()) {
      examined.incrementAndGet();
      byte[] bytes = table.read(positions.next());
      if (bytes != null && documentMatchesQuery(decode(bytes, fields), filter)) {
        found++;
      }
    }
    return found;
  }

  private static Document decode(byte[] bytes, @Nullable Set<String> fields) {
    return fields == null ? Bson.decode(bytes) : Bson.decodeOnly(bytes, fields);
  }

  private MatchCursor cursor(
      Document filter,
      @Nullable Set<String> only,
      @Nullable Document orderBy,
      int skip,
      int limit,
      @Nullable Document fields) {
    boolean sorts = deriveComparator(orderBy) != null;
    QueryPlan plan = QueryPlan.choose(getIndexes(), filter, sorts ? orderBy : null);
    if (plan == null) {
      scans.incrementAndGet();
    }
    Iterator<Long> positions =
        plan == null ? table.positions(isNaturalDescending(orderBy)) : plan.positions();
    if (sorts && orderBy != null && (plan == null || plan.sortedFields() < orderBy.size())) {
      int sorted = plan == null ? 0 : plan.sortedFields();
      positions =
          new SortedMatches(orderBy, sorted)
              .sort(
                  positions,
                  position -> match(position, filter, null),
                  skip + (long) limit,
                  limit > 0);
    }
    MatchCursor cursor =
        new MatchCursor(
            cursorRegistry.generateCursorId(),
            getDatabaseName(),
            positions,
            position -> match(position, filter, only),
            projection(fields),
            limit);
    cursor.skip(skip);
    return cursor;
  }

  private @Nullable Match match(long position, Document filter, @Nullable Set<String> only) {
    examined.incrementAndGet();
    byte[] bytes = table.read(position);
    if (bytes == null) {
      return null;
    }
    Document document = decode(bytes, only);
    return documentMatchesQuery(document, filter) ? new Match(document, bytes.length) : null;
  }

  private UnaryOperator<Document> projection(@Nullable Document fields) {
    if (fields == null || fields.isEmpty()) {
      return UnaryOperator.identity();
    }
    // The library's projection is not public; a query over one document is the way to it.
    return document ->
        matchDocumentsFromStream(new Document(), Stream.of(document), 0, 0, 0, null, fields)
            .iterator()
            .next();
  }

  @Override
  protected QueryResult matchDocuments(
      Document filter, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    return queryDocuments(filter, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  public synchronized void addIndex(Index<Long> index) {
    boolean known =
        getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()));
    if (!known && index instanceof SortedIndex sorted && sorted.claimLoading()) {
      loading.add(sorted);
    }
    super.addIndex(index);
  }

  synchronized void finishOpening() {
    loading.finishOpening();
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    return table.add(Bson.encode(document));
  }

  @Override
  protected void handleUpdate(Long position, Document before, Document after) {
    try {
      table.replace(position, Bson.encode(after));
    } catch (RuntimeException e) {
      for (Index<Long> index : getIndexes()) {
        index.updateInPlace(after, before, position, this);
      }
      throw e;
    }
  }

  @Override
  public synchronized void removeDocument(Document document) {
    Long position =
        getIndexes().stream()
            .map(index -> index.getPosition(document))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> findDocumentPosition(document));
    if (position == null) {
      return;
    }
    for (Index<Long> index : getIndexes()) {
      if (index instanceof SortedIndex sorted) {
        sorted.remove(document, position);
      }
    }
    removeDocument(position);
  }

  @Override
  protected void removeDocument(Long position) {
    table.remove(position);
  }

  @Override
  protected @Nullable Document getDocument(Long position) {
    byte[] bytes = table.read(position);
    return bytes == null ? null : Bson.decode(bytes);
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    Iterable<Long> positions = () -> table.positions(false);
    return StreamSupport.stream(positions.spliterator(), false)
        .<DocumentWithPosition<Long>>mapMulti(
            (position, sink) -> {
              Document document = getDocument(position);
              if (document != null) {
                sink.accept(new DocumentWithPosition<>(document, position));
              }
            });
  }

  @Override
  public Document getStats() {
    return super.getStats()
        .append("documentsExamined", examined.get())
        .append("scans", scans.get());
  }

  @Override
  public int count() {
    return table.count();
  }

  @Override
  protected void updateDataSize(int delta) {
    // The table counts its bytes itself.
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected int getDataSize() {
    return (int) Math.min(Integer.MAX_VALUE, table.bytes());
  }

  @Override
  public synchronized void drop() {
    tables.drop(getFullName());
  }

  @Override
  public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
    String before = getFullName();
    super.renameTo(newDatabase, newName);
    tables.rename(before, getFullName());
  }
}

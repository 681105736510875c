package org.convocatoria.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index in key order, unique or not, over one or more dotted paths. It finds candidates only:
 * the collection checks each against the whole filter. A document without the first field is left
 * out (no plan looks for it here), except where uniqueness must see it.
 */
final class SortedIndex extends Index<Long> {

  private final boolean unique;
  private final IndexKeyOrder order;
  private final IndexEntries entries;
  private final IndexKeys extraction;
  private final AtomicLong lookups = new AtomicLong();
  private final boolean trusted;
  private boolean loaded;

  /** Trusted: the documents it will be loaded from were checked when they were written. */
  SortedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, boolean trusted) {
    super(name, keys, sparse);
    this.unique = unique;
    this.trusted = trusted || !unique;
    this.order = IndexKeyOrder.of(keys);
    this.entries = new IndexEntries(order);
    this.extraction = new IndexKeys(keys(), unique, sparse);
  }

  List<String> paths() {
    return extraction.paths();
  }

  boolean ascending(int field) {
    return order.ascending().get(field);
  }

  /** True once any document held an array on one of the paths: a position may then come twice. */
  boolean isMultikey() {
    return extraction.sawArray();
  }

  /** True once any document held an array on this path: then two bounds cannot be combined. */
  boolean holdsArrays(int field) {
    return extraction.sawArray(field);
  }

  /** Candidate positions between two bounds, in index order; a position may come twice. */
  Iterator<IndexEntry> between(IndexEntry from, IndexEntry to, boolean descending) {
    lookups.incrementAndGet();
    return entries.between(from, to, descending);
  }

  /** Counts the entries between two bounds; it may stop at the limit. */
  long count(IndexEntry from, IndexEntry to, long limit) {
    return entries.count(from, to, limit);
  }

  /** The order of entries that are equal in their first fields. */
  Comparator<IndexEntry> orderFrom(int field) {
    return order.from(field);
  }

  long lookups() {
    return lookups.get();
  }

  void remove(Document document, long position) {
    for (List<Object> values : extraction.of(document)) {
      entries.remove(IndexEntry.of(values, position));
    }
  }

  /** The top-level fields the keys come from. */
  Set<String> fields() {
    return paths().stream().map(path -> path.split("\\.", 2)[0]).collect(Collectors.toSet());
  }

  /**
   * True where the index may be filled without looking for duplicates. Whoever fills it says so
   * first, or the library would fill it once more.
   */
  boolean claimLoading() {
    loaded |= trusted;
    return trusted;
  }

  @Override
  public void add(Document document, Long position, MongoCollection<Long> collection) {
    refuseDuplicate(document, null, collection);
    put(document, position);
  }

  void put(Document document, long position) {
    for (List<Object> values : extraction.of(document)) {
      entries.add(IndexEntry.of(values, position));
    }
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {
    refuseDuplicate(document, null, collection);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
    if (unique && !sameKeys(before, after)) {
      refuseDuplicate(after, getPosition(before), collection);
    }
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Long position, MongoCollection<Long> collection) {
    List<IndexEntry> kept = new ArrayList<>();
    if (sameKeys(before, after)) {
      return;
    }
    for (List<Object> values : extraction.of(after)) {
      IndexEntry entry = IndexEntry.of(values, position);
      kept.add(entry);
      entries.add(entry);
    }
    // New entries first, so that a reader without a lock never finds the document in neither place.
    for (List<Object> values : extraction.of(before)) {
      IndexEntry entry = IndexEntry.of(values, position);
      if (kept.stream().noneMatch(other -> order.compare(other, entry) == 0)) {
        entries.remove(entry);
      }
    }
  }

  /** Only the index on `_id` can tell where a document lies. */
  @Override
  public @Nullable Long getPosition(Document document) {
    if (!paths().equals(List.of("_id"))) {
      return null;
    }
    return find(List.of(Missing.ofNullable(document.get("_id"))));
  }

  @Nullable Long find(List<Object> values) {
    lookups.incrementAndGet();
    Iterator<IndexEntry> found = equalTo(values);
    return found.hasNext() ? found.next().position() : null;
  }

  private Iterator<IndexEntry> equalTo(List<Object> values) {
    return entries.between(IndexEntry.before(values), IndexEntry.after(values), false);
  }

  @Override
  public Long remove(Document document) {
    throw new UnsupportedOperationException("An index entry is removed with its position");
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Long> getPositions(Document query) {
    throw new UnsupportedOperationException("Queries are planned by QueryPlan");
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public boolean isEmpty() {
    return entries.size() == 0 && !loaded;
  }

  @Override
  public long getDataSize() {
    return entries.size() * 100L;
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && unique == other.isUnique()
        && paths().equals(other.getKeys().stream().map(IndexKey::getKey).toList());
  }

  @Override
  public void drop() {
    entries.clear();
  }

  private boolean sameKeys(Document before, Document after) {
    List<List<Object>> one = extraction.of(before);
    List<List<Object>> other = extraction.of(after);
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (order.compare(IndexEntry.of(one.get(i), 0), IndexEntry.of(other.get(i), 0)) != 0) {
        return false;
      }
    }
    return true;
  }

  private void refuseDuplicate(
      Document document, @Nullable Long self, MongoCollection<Long> collection) {
    if (!unique) {
      return;
    }
    for (List<Object> values : extraction.of(document)) {
      Long other = findOther(values, self);
      if (other != null) {
        throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
      }
    }
  }

  private @Nullable Long findOther(List<Object> values, @Nullable Long self) {
    Iterator<IndexEntry> found = equalTo(values);
    while (found.hasNext()) {
      long position = found.next().position();
      if (self == null || position != self) {
        return position;
      }
    }
    return null;
  }
}

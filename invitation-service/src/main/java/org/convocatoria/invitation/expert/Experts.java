package org.convocatoria.invitation.expert;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.search.SearchWords;
import org.convocatoria.service.search.SoughtWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The directory. */
@Repository
public class Experts {

  private static final String COLLECTION = "experts";
  private static final String ORDER = "order";
  private static final Comparator<Expert> BY_NAME =
      Comparator.comparing((Expert each) -> String.valueOf(each.order())).thenComparing(Expert::id);

  /** Capacities and tables, and marked as such everything that says who it is. */
  private static final String WORDS = "words";

  private static final Derived<Expert> DERIVED =
      Derived.of(SearchWords.VERSION, WORDS, Experts::words);

  private final Aggregates<Expert, ExpertEvent> store;

  Experts(Outbox outbox, Publishing<Expert, ExpertEvent> publishing) {
    this.store = outbox.aggregates(COLLECTION, Expert.class, publishing, DERIVED);
    outbox
        .index(COLLECTION, ORDER, "_id")
        .index(COLLECTION, WORDS)
        .index(COLLECTION, "unsubscribeHash")
        .index(COLLECTION, "addressHash");
  }

  Aggregates<Expert, ExpertEvent> store() {
    return store;
  }

  /** One person. */
  public Optional<Expert> find(String id) {
    return store.find(id).map(Stored::state);
  }

  /** The person; whoever is asked for here was entered before. */
  public Expert get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no expert " + id));
  }

  /** Those of these ids that are in the directory. */
  public Map<String, Expert> byId(Collection<String> ids) {
    Map<String, Expert> found = new HashMap<>();
    store.find(in("_id", ids)).forEach(each -> found.put(each.id(), each.state()));
    return found;
  }

  /** Who of these is not to be invited: an address that asked for peace has it under any name. */
  public List<String> suppressed(Collection<String> ids) {
    Collection<Expert> people = byId(ids).values();
    List<String> addresses = people.stream().map(Expert::addressHash).distinct().toList();
    Set<String> quiet =
        store.find(and(in("addressHash", addresses), exists("suppressedAt"))).stream()
            .map(each -> each.state().addressHash())
            .collect(Collectors.toSet());
    return people.stream()
        .filter(each -> quiet.contains(each.addressHash()))
        .map(Expert::id)
        .sorted()
        .toList();
  }

  /** Whose link this is the hash of. */
  Optional<Expert> byUnsubscribeHash(String hash) {
    return store.find(eq("unsubscribeHash", hash)).stream().findFirst().map(Stored::state);
  }

  /** The same person, entered when ids still depended on how exactly the name was written. */
  Optional<Expert> sameUnderAnotherId(Expert given) {
    return store.find(eq("addressHash", given.addressHash())).stream()
        .map(Stored::state)
        .filter(each -> !each.id().equals(given.id()) && each.isSamePersonAs(given))
        .findFirst();
  }

  /**
   * What is sought in the directory.
   *
   * @param inClear looks in what says who it is, too, for those who may see that
   * @param table only those known for it; empty where that does not matter
   * @param capacity likewise
   * @param except all but these
   */
  public record Query(
      SoughtWords words,
      boolean inClear,
      String table,
      String capacity,
      Collection<String> except) {

    /** People by words alone. */
    public static Query by(SoughtWords words, boolean inClear) {
      return new Query(words, inClear, "", "", List.of());
    }

    Bson filter() {
      List<Bson> filters = new ArrayList<>();
      filters.add(inClear ? words.inTextOrPerson(WORDS) : words.inText(WORDS));
      if (!table.isEmpty()) {
        filters.add(eq("tables", table));
      }
      if (!capacity.isEmpty()) {
        filters.add(eq("capacities", capacity));
      }
      if (!except.isEmpty()) {
        filters.add(nin("_id", except));
      }
      return and(filters);
    }
  }

  /** Those that are found, by name as in a Spanish directory, after this person where given. */
  public List<Expert> page(Query query, @Nullable Expert after, int limit) {
    Bson later =
        after == null
            ? gt(ORDER, "")
            : or(gt(ORDER, after.order()), and(eq(ORDER, after.order()), gt("_id", after.id())));
    List<Expert> page = new ArrayList<>(withoutOrder(query, after));
    store
        .find(and(query.filter(), later), Sorts.ascending(ORDER, "_id"), limit)
        .forEach(each -> page.add(each.state()));
    return page.stream().sorted(BY_NAME).limit(limit).toList();
  }

  /** Entries from before the directory had an order of its own are put among the others here. */
  private List<Expert> withoutOrder(Query query, @Nullable Expert after) {
    return store.find(and(query.filter(), eq(ORDER, null))).stream()
        .map(Stored::state)
        .filter(each -> after == null || BY_NAME.compare(each, after) > 0)
        .toList();
  }

  /** How many are found in all. */
  public long count(Query query) {
    return store.count(query.filter());
  }

  private static List<String> words(Expert e) {
    return SearchWords.together(
        SearchWords.of(String.join(" ", e.capacities()), String.join(" ", e.tables())),
        SearchWords.ofPerson(
            e.name(), e.post(), e.organisation(), e.email(), e.topic(), e.source()));
  }
}

package org.convocatoria.invitation.expert;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.util.Collection;
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

  /** Capacities and tables, and marked as such everything that says who it is. */
  private static final String WORDS = "words";

  private static final Derived<Expert> DERIVED =
      Derived.of(SearchWords.VERSION, WORDS, Experts::words);

  private final Aggregates<Expert, ExpertEvent> store;

  Experts(Outbox outbox, Publishing<Expert, ExpertEvent> publishing) {
    this.store = outbox.aggregates(COLLECTION, Expert.class, publishing, DERIVED);
    outbox
        .index(COLLECTION, WORDS)
        .index(COLLECTION, "name")
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

  /**
   * What is sought in the directory.
   *
   * @param inClear looks in what says who it is, too, for those who may see that
   */
  public record Query(SoughtWords words, boolean inClear) {

    Bson filter() {
      return inClear ? words.inTextOrPerson(WORDS) : words.inText(WORDS);
    }
  }

  /** Those that are found, by name, after this person where given. */
  public List<Expert> page(Query query, @Nullable Expert after, int limit) {
    Bson filter =
        after == null
            ? query.filter()
            : and(
                query.filter(),
                or(gt("name", after.name()), and(eq("name", after.name()), gt("_id", after.id()))));
    Bson order = Sorts.ascending("name", "_id");
    return store.find(filter, order, limit).stream().map(Stored::state).toList();
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

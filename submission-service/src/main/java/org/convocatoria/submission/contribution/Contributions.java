package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Bulk;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of contributions. */
@Repository
class Contributions {

  private static final String COLLECTION = "contributions";
  private static final int MARKED = 50;
  private static final int ROWS = 5_000;
  private static final String LINK = "access.recovery.link";

  private final Aggregates<Contribution, ContributionEvent> contributions;

  Contributions(Outbox outbox, Publishing<Contribution, ContributionEvent> publishing) {
    this.contributions =
        outbox.aggregates(
            COLLECTION,
            Contribution.class,
            publishing,
            ContributionFilters.DERIVED,
            KeptContributions.SCHEMA);
    outbox
        .unique(COLLECTION, "folio")
        .index(COLLECTION, "call", ContributionFilters.WORDS, "number")
        .index(COLLECTION, "call", ContributionFilters.DESKS, "number")
        .index(COLLECTION, "call", "number")
        .index(COLLECTION, "call", ContributionFilters.STATUS, "number")
        .index(COLLECTION, "call", ContributionFilters.TABLES, "number")
        .index(COLLECTION, "call", ContributionFilters.CHANGED)
        .index(COLLECTION, ContributionFilters.UNANSWERED_AT)
        .index(COLLECTION, ContributionFilters.HELD_SINCE)
        .index(COLLECTION, "call", ContributionFilters.OWED)
        .index(COLLECTION, "call", ContributionFilters.CONTACTS, "number")
        .index(COLLECTION, ContributionFilters.MERGED_INTO, "number")
        .index(COLLECTION, "call", ContributionFilters.SUSPECT, "number")
        .index(COLLECTION, ContributionFilters.MAILBOX, "arrival.at", "_id")
        .index(COLLECTION, LINK)
        .index(COLLECTION, "mailing.askedAt");
  }

  Created<Contribution> create(
      String id, String fingerprint, Change<Contribution, ContributionEvent> change, String actor) {
    return contributions.create(id, fingerprint, change, actor);
  }

  void create(List<Bulk.New<Contribution, ContributionEvent>> all, String actor) {
    contributions.bulk().create(all, actor);
  }

  Optional<Created<Contribution>> repeated(String id, String fingerprint) {
    return contributions.repeated(id, fingerprint);
  }

  Optional<Contribution> find(Folio folio) {
    return stored(folio).map(Stored::state);
  }

  Stored<Contribution> change(
      Folio folio,
      String actor,
      Function<Contribution, Change<Contribution, ContributionEvent>> to) {
    String id = stored(folio).orElseThrow(() -> new UnknownFolioException(folio.value())).id();
    return contributions.change(id, actor, to);
  }

  Optional<Stored<Contribution>> stored(Folio folio) {
    return contributions.find(eq("folio", folio.value()), new Document(), 1).stream().findFirst();
  }

  Optional<Contribution> find(String id) {
    return contributions.find(id).map(Stored::state);
  }

  Stored<Contribution> change(
      String id, String actor, Function<Contribution, Change<Contribution, ContributionEvent>> to) {
    return contributions.change(id, actor, to);
  }

  /**
   * Decides on what the caller saw.
   *
   * @throws org.convocatoria.messaging.outbox.ConcurrentChangeException when it has changed since
   */
  Stored<Contribution> changeSeen(
      Stored<Contribution> seen,
      String actor,
      Function<Contribution, Change<Contribution, ContributionEvent>> to) {
    return contributions.changeSeen(seen.id(), seen.version(), actor, to);
  }

  /** Those whose letters about a decision have waited since then, or for longer. */
  List<Contribution> heldSince(Instant then, int limit) {
    return longest(ContributionFilters.HELD_SINCE, then, limit);
  }

  /** Those that were merged into one of these themselves, by number. */
  List<Contribution> mergedInto(Collection<String> folios, int limit) {
    return states(
        Filters.in(ContributionFilters.MERGED_INTO, folios), Sorts.ascending("number"), limit);
  }

  /** Merged ones by the folio into which they were, from after this one on. */
  List<Contribution> merged(String after, int limit) {
    return states(
        Filters.gt(ContributionFilters.MERGED_INTO, after),
        Sorts.ascending(ContributionFilters.MERGED_INTO, "number"),
        limit);
  }

  /** Those whose letters were last asked for before then and are not confirmed. */
  List<Contribution> unconfirmed(Instant before, int limit) {
    return longest("mailing.askedAt", before, limit);
  }

  /** Those that bear this address and have a clave, the oldest first. */
  List<Contribution> ofMailbox(String mailbox, int limit) {
    return states(
        eq(ContributionFilters.MAILBOX, mailbox), Sorts.ascending("arrival.at", "_id"), limit);
  }

  /** The one that keeps the mailed link with this hash. */
  Optional<Contribution> withLink(String hash) {
    return states(eq(LINK, hash), new Document(), 1).stream().findFirst();
  }

  /** Those whose contributors were to answer by then. */
  List<Contribution> unanswered(Instant by, int limit) {
    return longest(ContributionFilters.UNANSWERED_AT, by, limit);
  }

  /** Those of a call that have contact data, above this number and in the order of numbers. */
  List<Contribution> withContacts(String call, long after, int limit) {
    Bson beyond = and(withContacts(call), Filters.gt(ContributionFilters.NUMBER, after));
    return states(beyond, Sorts.ascending(ContributionFilters.NUMBER), limit);
  }

  /** How many of a call have contact data, by the purposes that were agreed to. */
  Map<Set<String>, Long> contactsByPurposes(String call) {
    Map<Set<String>, Long> counts = new HashMap<>();
    for (Document row :
        contributions.aggregate(
            List.of(match(withContacts(call)), group("$consent.purposes", sum("count", 1))))) {
      counts.merge(
          Set.copyOf(row.getList("_id", String.class)),
          row.get("count", Number.class).longValue(),
          Long::sum);
    }
    return counts;
  }

  private static Bson withContacts(String call) {
    return and(eq("call", call), eq(ContributionFilters.CONTACTS, true));
  }

  private List<Contribution> longest(String field, Instant until, int limit) {
    return states(Filters.lte(field, Date.from(until)), Sorts.ascending(field), limit);
  }

  private List<Contribution> states(Bson filter, Bson order, int limit) {
    return contributions.find(filter, order, limit).stream().map(Stored::state).toList();
  }

  List<Contribution> page(String call, ContributionQuery query, int limit) {
    return states(ContributionFilters.filter(call, query), Sorts.descending("number"), limit);
  }

  /** Those of a query that meet a further condition, in this order. */
  List<Contribution> page(String call, ContributionQuery query, Bson also, Bson order, int limit) {
    return states(and(ContributionFilters.filter(call, query), also), order, limit);
  }

  /** Those with these folios, whatever their state. */
  List<Contribution> with(Collection<String> folios) {
    return folios.isEmpty()
        ? List.of()
        : states(Filters.in("folio", folios), Sorts.ascending("number"), folios.size());
  }

  List<Contribution> oldest(String call, ContributionQuery query, long after, int limit) {
    Bson wanted = ContributionFilters.filter(call, query.ofAnyPage());
    return states(and(wanted, Filters.gt("number", after)), Sorts.ascending("number"), limit);
  }

  /** How many of a query meet a further condition; it stops counting at this many. */
  long count(String call, ContributionQuery query, Bson also, int most) {
    return contributions.count(and(ContributionFilters.filter(call, query), also), most);
  }

  /** How many of those of a query that meet a further condition stand in each status. */
  Map<Status, Long> countsByStatus(String call, ContributionQuery query, Bson also) {
    Bson counted = and(ContributionFilters.filter(call, query), also);
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    List<Bson> byStatus = List.of(match(counted), group("$status", sum("count", 1)));
    for (Document row : contributions.aggregate(byStatus)) {
      counts.put(Status.valueOf(row.getString("_id")), row.get("count", Number.class).longValue());
    }
    return counts;
  }

  long receivedUpTo(String call, Instant cutOff) {
    return contributions.count(and(eq("call", call), Filters.lte("arrival.at", Date.from(cutOff))));
  }

  /**
   * Names the last changes. One alone would not do, since the clock that dated it may be ahead of
   * others.
   */
  String lastChanges(String call) {
    return String.join(
        " ",
        contributions.versions(
            eq("call", call), Sorts.descending(ContributionFilters.CHANGED), MARKED));
  }

  /** Hands over a row of each that changed since then, or of all, for a tally. */
  void counted(String call, @Nullable Instant since, Consumer<Document> tally) {
    if (since == null) {
      last(call)
          .ifPresent(
              last ->
                  LongStream.iterate(0, from -> from <= last, from -> from + ROWS)
                      .forEach(from -> counted(call, numbered(from, from + ROWS), tally)));
    } else {
      counted(call, Filters.gte(ContributionFilters.CHANGED, Date.from(since)), tally);
    }
  }

  /** A reply has all of its rows at once, so all of a call would be too many for one. */
  private void counted(String call, Bson which, Consumer<Document> tally) {
    Bson wanted = and(eq("call", call), which);
    contributions.aggregate(List.of(match(wanted), project(TallyCell.row())), tally);
  }

  private Optional<Long> last(String call) {
    return states(eq("call", call), Sorts.descending("number"), 1).stream()
        .map(Contribution::number)
        .findFirst();
  }

  private static Bson numbered(long from, long until) {
    return and(Filters.gte("number", from), Filters.lt("number", until));
  }
}

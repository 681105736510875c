package org.convocatoria.workshop.result;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.workshop.workshop.Workshop;
import org.springframework.stereotype.Repository;

/** The store of results. */
@Repository
public class Results {

  private static final String COLLECTION = "results";
  private static final Bson BY_NUMBER = Sorts.ascending("table", "ordinal");

  private final Aggregates<Result, ResultEvent> results;

  Results(Outbox outbox, Publishing<Result, ResultEvent> publishing) {
    this.results = outbox.aggregates(COLLECTION, Result.class, publishing);
    outbox
        .unique(COLLECTION, "registered")
        .index(COLLECTION, "call", "table", "ordinal")
        .index(COLLECTION, "call", "workshop", "table", "ordinal");
  }

  /**
   * The result of a workshop with this id, with the version a correction refers to.
   *
   * @throws UnknownResultException as a 404
   */
  public Stored<Result> get(Workshop workshop, String id) {
    return find(id)
        .filter(found -> found.state().call().equals(workshop.call()))
        .filter(found -> found.state().workshop().equals(workshop.code()))
        .orElseThrow(() -> new UnknownResultException(id));
  }

  Optional<Stored<Result>> find(String id) {
    return results.find(id);
  }

  /** All of a workshop, withdrawn ones included, by table and number. */
  public List<Stored<Result>> ofWorkshop(String call, String workshop) {
    return results.find(and(eq("call", call), eq("workshop", workshop)), BY_NUMBER, 0);
  }

  /** Those that stand of one table, over all workshops, by number. */
  public List<Stored<Result>> standingOfTable(String call, String table) {
    return results.find(
        and(eq("call", call), eq("table", table), eq("status", ResultStatus.RECORDED.name())),
        BY_NUMBER,
        0);
  }

  /** Those that stand of a whole call. */
  public List<Stored<Result>> standing(String call) {
    return results.find(
        and(eq("call", call), eq("status", ResultStatus.RECORDED.name())), BY_NUMBER, 0);
  }

  /**
   * Makes a result under the table's next number. Two instances may pick the same one; the store
   * keeps the first, and the other picks again. That ends, because each lost round is somebody
   * else's kept result.
   */
  Result create(
      String id,
      String fingerprint,
      Result.Origin origin,
      IntFunction<Change<Result, ResultEvent>> numbered,
      String actor) {
    while (true) {
      int next = lastOrdinal(origin) + 1;
      try {
        return results.create(id, fingerprint, numbered.apply(next), actor).stored().state();
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
      }
    }
  }

  Stored<Result> changeSeen(
      String id,
      long version,
      String actor,
      Function<Result, Change<Result, ResultEvent>> decision) {
    return results.changeSeen(id, version, actor, decision);
  }

  Stored<Result> change(
      String id, String actor, Function<Result, Change<Result, ResultEvent>> decision) {
    return results.change(id, actor, decision);
  }

  private int lastOrdinal(Result.Origin origin) {
    return results
        .find(
            and(eq("call", origin.call()), eq("table", origin.table())),
            Sorts.descending("ordinal"),
            1)
        .stream()
        .findFirst()
        .map(last -> last.state().ordinal())
        .orElse(0);
  }
}

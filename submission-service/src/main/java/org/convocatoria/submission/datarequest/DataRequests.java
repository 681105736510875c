package org.convocatoria.submission.datarequest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Created;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of data requests. */
@Repository
public class DataRequests {

  private static final String COLLECTION = "dataRequests";
  private static final String STATE = "state";
  private static final String DUE = "due";
  private static final String WAITING = "waiting";
  private static final Bson NEWEST =
      Sorts.orderBy(Sorts.descending("sentAt"), Sorts.ascending("_id"));
  private static final List<String> OPEN =
      Arrays.stream(RequestState.values())
          .filter(RequestState::isOpen)
          .map(RequestState::wire)
          .toList();

  private final Aggregates<DataRequest, DataRequestEvent> requests;

  DataRequests(Outbox outbox, Publishing<DataRequest, DataRequestEvent> publishing) {
    this.requests =
        outbox.aggregates(
            COLLECTION,
            DataRequest.class,
            publishing,
            Derived.<DataRequest>of(2, STATE, each -> each.state().wire())
                .and(DUE, each -> each.due() == null ? null : each.due().toString())
                .and(WAITING, each -> !each.askings().waiting().isEmpty()),
            KeptRequests.SCHEMA);
    outbox
        .index(COLLECTION, "link.hash")
        .index(COLLECTION, "batch", "-sentAt", "_id")
        .index(COLLECTION, "call", "-sentAt", "_id")
        .index(COLLECTION, "call", STATE, "-sentAt", "_id")
        .index(COLLECTION, "call", WAITING, "-sentAt", "_id")
        .index(COLLECTION, "owed.at")
        .index(COLLECTION, "mailing.askedAt");
  }

  /**
   * Which requests are wanted.
   *
   * @param overdueOn those still open that were due before this day
   * @param waiting only those whose agency asked something and has no answer
   * @param after the id of the last request on the page before
   */
  public record Wanted(
      @Nullable String agency,
      @Nullable String sector,
      @Nullable RequestState state,
      @Nullable LocalDate overdueOn,
      boolean waiting,
      @Nullable String after) {

    /** All of a call. */
    public static final Wanted ALL = new Wanted(null, null, null, null, false, null);

    /** Those that are overdue on this day. */
    static Wanted overdue(LocalDate on) {
      return new Wanted(null, null, null, on, false, null);
    }
  }

  /** Those that are wanted, the newest first. */
  public List<DataRequest> page(String call, Wanted wanted, int limit) {
    List<Bson> parts = new ArrayList<>(List.of(filter(call, wanted)));
    Optional.ofNullable(wanted.after())
        .flatMap(this::find)
        .ifPresent(last -> parts.add(after(last)));
    return requests.find(and(parts), NEWEST, limit).stream().map(Stored::state).toList();
  }

  /** All of a call, for its board. */
  public List<DataRequest> all(String call) {
    return requests.find(eq("call", call)).stream().map(Stored::state).toList();
  }

  /** The names of the agencies of a call that asked something and have no answer. */
  Set<String> agenciesWaiting(String call) {
    return requests.find(and(eq("call", call), eq(WAITING, true))).stream()
        .map(each -> each.state().agency().name())
        .collect(Collectors.toSet());
  }

  /** Whether there is such a letter; it belongs to this call. */
  Optional<String> callOfLetter(String batch) {
    return requests.find(eq("batch", batch), NEWEST, 1).stream()
        .map(each -> each.state().call())
        .findFirst();
  }

  private static Bson after(DataRequest last) {
    Date sent = Date.from(last.sentAt());
    return or(lt("sentAt", sent), and(eq("sentAt", sent), gt("_id", last.id())));
  }

  /** How many there are on all pages. */
  public long count(String call, Wanted wanted) {
    return requests.count(filter(call, wanted));
  }

  private static Bson filter(String call, Wanted wanted) {
    List<Bson> parts = new ArrayList<>(List.of(eq("call", call)));
    if (wanted.agency() != null) {
      parts.add(eq("agency.name", wanted.agency()));
    }
    if (wanted.sector() != null) {
      parts.add(eq("agency.sector", wanted.sector()));
    }
    if (wanted.state() != null) {
      parts.add(eq(STATE, wanted.state().wire()));
    }
    if (wanted.overdueOn() != null) {
      parts.add(in(STATE, OPEN));
      parts.add(lt(DUE, wanted.overdueOn().toString()));
    }
    if (wanted.waiting()) {
      parts.add(eq(WAITING, true));
    }
    return and(parts);
  }

  /**
   * The request with this id.
   *
   * @throws ProblemException where there is none (404)
   */
  public DataRequest get(String id) {
    return find(id).orElseThrow(() -> ProblemException.notFound("datarequest.unknown"));
  }

  Optional<DataRequest> find(String id) {
    return requests.find(id).map(Stored::state);
  }

  Optional<DataRequest> byLink(String hash) {
    return requests.find(eq("link.hash", hash)).stream().map(Stored::state).findFirst();
  }

  List<DataRequest> owing(Instant promisedBefore) {
    return requests.find(lte("owed.at", Date.from(promisedBefore))).stream()
        .map(Stored::state)
        .toList();
  }

  List<DataRequest> unconfirmed(Instant before, int limit) {
    return requests
        .find(lte("mailing.askedAt", Date.from(before)), Sorts.ascending("mailing.askedAt"), limit)
        .stream()
        .map(Stored::state)
        .toList();
  }

  Created<DataRequest> create(
      String fingerprint, Change<DataRequest, DataRequestEvent> change, String actor) {
    return requests.create(change.state().id(), fingerprint, change, actor);
  }

  DataRequest change(
      String id, String actor, Function<DataRequest, Change<DataRequest, DataRequestEvent>> to) {
    get(id);
    return requests.change(id, actor, to).state();
  }
}

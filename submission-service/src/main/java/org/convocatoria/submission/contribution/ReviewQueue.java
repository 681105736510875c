package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The list in which the review works: page by page in either order, and what comes next in it. */
@Service
public class ReviewQueue {

  /** The number of contributions on a page. */
  public static final int PAGE = 50;

  private final Contributions contributions;
  private final FoundCounts counting;
  private final Calls calls;

  ReviewQueue(Contributions contributions, FoundCounts counting, Calls calls) {
    this.contributions = contributions;
    this.counting = counting;
    this.calls = calls;
  }

  /** The order of the list, by the running number of folios. */
  public enum Order {
    OLDEST,
    NEWEST
  }

  /**
   * The contributions that are wanted.
   *
   * @param from received at this time or later
   * @param until received before this time
   * @param after the number after which the page begins, in the list's order
   */
  public record Wanted(
      ContributionQuery query,
      @Nullable Instant from,
      @Nullable Instant until,
      Order order,
      @Nullable Long after) {}

  /**
   * A page of the list.
   *
   * @param before how many are on the pages before it
   * @param total how many there are on all pages
   * @param next the number after which the next page begins
   * @param counts how many there are in each status, whatever the status that is wanted; null where
   *     words find so many that nobody counts them
   * @param suspect how many of those received wait in moderation
   */
  public record Part(
      List<Contribution> items,
      HowMany before,
      HowMany total,
      @Nullable Long next,
      @Nullable Map<Status, Long> counts,
      HowMany suspect) {}

  /** The page that is wanted. */
  public Part page(Wanted wanted) {
    String call = calls.current().id();
    Bson received = received(wanted);
    List<Contribution> found =
        contributions.page(
            call,
            wanted.query(),
            Filters.and(received, beyond(wanted.order(), wanted.after())),
            sort(wanted.order()),
            PAGE + 1);
    boolean more = found.size() > PAGE;
    FoundCounts.Part all = new FoundCounts.Part(1, Long.MAX_VALUE, wanted.from(), wanted.until());
    return new Part(
        found.stream().limit(PAGE).toList(),
        wanted.after() == null
            ? HowMany.exactly(0)
            : counting.of(call, wanted.query(), upTo(all, wanted.order(), wanted.after())),
        counting.of(call, wanted.query(), all),
        more ? found.get(PAGE - 1).number() : null,
        counting.byStatus(call, wanted.query().ofAnyStanding(), all).orElse(null),
        counting.of(call, wanted.query().ofAnyStanding().suspect(true), all));
  }

  /**
   * The undecided contribution that follows this one in the list; after the last one the first, and
   * none where no other is left.
   */
  public Optional<Contribution> nextUndecided(Wanted wanted, Contribution after) {
    return undecided(wanted, after, beyond(wanted.order(), after.number()))
        .or(() -> undecided(wanted, after, NUMBERED));
  }

  /** All that are wanted, on whatever page, up to this many. */
  public List<Contribution> all(Wanted wanted, int limit) {
    return contributions.page(
        calls.current().id(), wanted.query(), received(wanted), sort(wanted.order()), limit);
  }

  /** How many contributions wait for review and nobody has decided on. */
  public long undecided() {
    return received(false);
  }

  /** How many contributions wait in moderation. */
  public long inModeration() {
    return received(true);
  }

  private long received(boolean suspect) {
    ContributionQuery query = ContributionQuery.of(Status.RECEIVED).suspect(suspect);
    return counting.of(calls.current().id(), query, FoundCounts.Part.ALL).number();
  }

  /** How many were turned over to this table, and admitted at that time or later. */
  public long admittedTo(String table, Instant since) {
    return counting.admittedTo(
        calls.current().id(), ContributionQuery.ofRegistry(table, null, null, null, null), since);
  }

  private Optional<Contribution> undecided(Wanted wanted, Contribution other, Bson where) {
    Bson others =
        Filters.and(
            received(wanted),
            where,
            eq(ContributionFilters.STATUS, Status.RECEIVED.name()),
            ne("folio", other.folio()));
    return contributions
        .page(calls.current().id(), wanted.query(), others, sort(wanted.order()), 1)
        .stream()
        .findFirst();
  }

  /** True of every contribution. */
  private static final Bson NUMBERED = gt("number", 0L);

  private static Bson received(Wanted wanted) {
    List<Bson> parts = new ArrayList<>(List.of(NUMBERED));
    if (wanted.from() != null) {
      parts.add(gte("arrival.at", Date.from(wanted.from())));
    }
    if (wanted.until() != null) {
      parts.add(lt("arrival.at", Date.from(wanted.until())));
    }
    return Filters.and(parts);
  }

  private static Bson beyond(Order order, @Nullable Long number) {
    if (number == null) {
      return NUMBERED;
    }
    return order == Order.OLDEST ? gt("number", number) : lt("number", number);
  }

  private static FoundCounts.Part upTo(FoundCounts.Part all, Order order, long number) {
    return order == Order.OLDEST ? all.upTo(number) : all.from(number);
  }

  private static Bson sort(Order order) {
    return order == Order.OLDEST ? Sorts.ascending("number") : Sorts.descending("number");
  }
}

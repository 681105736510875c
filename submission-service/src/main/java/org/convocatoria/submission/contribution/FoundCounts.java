package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts what a query finds. Without words that is known from memory, however many there are; words
 * are looked up in the store, and no more than {@link HowMany#MOST} of what they find are counted.
 */
@Component
class FoundCounts {

  private final Contributions contributions;
  private final Totals totals;

  FoundCounts(Contributions contributions, Totals totals) {
    this.contributions = contributions;
    this.totals = totals;
  }

  /**
   * The part of a list that counts.
   *
   * @param first the first number in it
   * @param last the last number in it
   * @param from received at this time or later
   * @param until received before this time
   */
  record Part(long first, long last, @Nullable Instant from, @Nullable Instant until) {

    static final Part ALL = new Part(1, Long.MAX_VALUE, null, null);

    Part from(long number) {
      return new Part(number, last, from, until);
    }

    Part upTo(long number) {
      return new Part(first, number, from, until);
    }

    private Tally.Span span() {
      return new Tally.Span(first, last, from, until, null);
    }

    private Bson filter() {
      List<Bson> parts = new ArrayList<>(List.of(gt(ContributionFilters.NUMBER, 0L)));
      if (first > 1) {
        parts.add(gte(ContributionFilters.NUMBER, first));
      }
      if (last < Long.MAX_VALUE) {
        parts.add(lte(ContributionFilters.NUMBER, last));
      }
      if (from != null) {
        parts.add(gte("arrival.at", Date.from(from)));
      }
      if (until != null) {
        parts.add(lt("arrival.at", Date.from(until)));
      }
      return and(parts);
    }
  }

  HowMany of(String call, ContributionQuery query, Part part) {
    return query.words().isEmpty()
        ? HowMany.exactly(sum(totals.matching(call, query, part.span())))
        : HowMany.upToMost(contributions.count(call, query, part.filter(), HowMany.MOST + 1));
  }

  /** Empty where words find more than are counted. */
  Optional<Map<Status, Long>> byStatus(String call, ContributionQuery query, Part part) {
    if (query.words().isEmpty()) {
      return Optional.of(totals.matching(call, query, part.span()));
    }
    return of(call, query, part).more()
        ? Optional.empty()
        : Optional.of(contributions.countsByStatus(call, query, part.filter()));
  }

  /** How many were turned over to this table, and admitted at that time or later. */
  long admittedTo(String call, ContributionQuery query, Instant since) {
    return sum(totals.matching(call, query, new Tally.Span(1, Long.MAX_VALUE, null, null, since)));
  }

  private static long sum(Map<Status, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}

package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reading the open call's contributions: the public registry, the review's queue, and totals. */
@Service
public class Registry {

  private final Contributions contributions;
  private final Totals totals;
  private final FoundCounts counting;
  private final Calls calls;

  Registry(Contributions contributions, Totals totals, FoundCounts counting, Calls calls) {
    this.contributions = contributions;
    this.totals = totals;
    this.counting = counting;
    this.calls = calls;
  }

  /** Newest first; the next page starts before the last one's number. */
  public List<Contribution> page(ContributionQuery query, int limit) {
    return as(query, contributions.page(calls.current().id(), query, limit));
  }

  /** Oldest first, those after this number. */
  public List<Contribution> oldest(ContributionQuery query, long after, int limit) {
    return oldest(calls.current().id(), query, after, limit);
  }

  /** The same, of this call. */
  public List<Contribution> oldest(String call, ContributionQuery query, long after, int limit) {
    return as(query, contributions.oldest(call, query, after, limit));
  }

  /** All of them, so many at a time: no more than one page is held. */
  public Iterable<List<Contribution>> pages(String call, ContributionQuery query, int size) {
    return () ->
        Stream.iterate(
                oldest(call, query, 0, size),
                page -> !page.isEmpty(),
                page ->
                    page.size() < size
                        ? List.of()
                        : oldest(call, query, page.getLast().number(), size))
            .iterator();
  }

  /** As whoever asks may read them, where anybody may ask. */
  private static List<Contribution> as(ContributionQuery query, List<Contribution> found) {
    return switch (query.reader()) {
      case ContributionQuery.Reader.Anyone _ ->
          found.stream().map(Contribution::forPublic).toList();
      case ContributionQuery.Reader.Staff _ -> found;
    };
  }

  /** The time zone of the call, in which its days begin. */
  public ZoneId zone() {
    return ZoneId.of(calls.current().zone());
  }

  /** Another one whenever something was received by this call, or decided. */
  public String mark(String call) {
    long admitted = totals(call, Status.ADMITTED).total();
    return contributions.lastChanges(call) + ":" + admitted;
  }

  /** How many there are on all pages. */
  public HowMany count(ContributionQuery query) {
    return counting.of(calls.current().id(), query.ofAnyPage(), FoundCounts.Part.ALL);
  }

  /** As the public may read it; none where that is not at all. */
  public Optional<Contribution> findPublic(String folio) {
    return find(folio).filter(Contribution::isPublic).map(Contribution::forPublic);
  }

  /**
   * The contribution with this folio, whatever its state.
   *
   * @throws UnknownFolioException where there is none
   */
  public Contribution mustFind(String folio) {
    return find(folio).orElseThrow(() -> new UnknownFolioException(folio));
  }

  /** The contribution with this folio, whatever its state. */
  public Optional<Contribution> find(String folio) {
    return Folio.parse(folio).flatMap(contributions::find);
  }

  /** Those of these folios that anyone may read. */
  public Set<String> publicAmong(Collection<String> folios) {
    return contributions.with(folios).stream()
        .filter(Contribution::isPublic)
        .map(Contribution::folio)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is kept from the public of the contributions with these folios. */
  public KeptWords kept(Collection<String> folios) {
    return new KeptWords(contributions.with(folios));
  }

  /**
   * How many of those that are wanted stand in each status, by its wire name; empty where words
   * find so many that nobody counts them.
   */
  public Optional<Map<String, Long>> byStatus(ContributionQuery query) {
    return counting
        .byStatus(calls.current().id(), query.ofAnyState(), FoundCounts.Part.ALL)
        .map(
            counts ->
                counts.entrySet().stream()
                    .collect(Collectors.toMap(each -> each.getKey().wire(), Map.Entry::getValue)));
  }

  /** How many there are now, of one status or of all. */
  public Counts totals(@Nullable Status of) {
    return totals(calls.current().id(), of);
  }

  /** The same, of this call. */
  public Counts totals(String call, @Nullable Status of) {
    return totals.of(call, of);
  }

  /** How many there are, crossed by everything they are counted by. */
  public List<CoverageCell> coverage(String call) {
    return totals.cells(call);
  }

  /** True if what was public before then was changed since, or is public no longer. */
  public boolean changedSince(String call, Instant then) {
    return totals.changedSince(call, then);
  }

  /** What contributions are counted by. */
  public enum Dimension {
    TABLE,
    FORM,
    MUNICIPALITY,
    KIND,
    STATE
  }
}

package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.search.SoughtWords;
import org.convocatoria.service.text.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions are wanted; what is empty does not matter.
 *
 * @param before only with a lower number: the next page
 * @param admittedUntil only what was public at that moment already
 */
public record ContributionQuery(
    Optional<Status> status,
    Optional<String> table,
    Optional<String> form,
    Optional<String> municipality,
    SoughtWords words,
    Optional<Long> before,
    Optional<Instant> admittedUntil,
    Reader reader,
    Optional<Boolean> suspect) {

  /** Whatever is suspected of it, and whenever it was admitted. */
  ContributionQuery(
      Optional<Status> status,
      Optional<String> table,
      Optional<String> form,
      Optional<String> municipality,
      SoughtWords words,
      Optional<Long> before,
      Reader reader) {
    this(
        status,
        table,
        form,
        municipality,
        words,
        before,
        Optional.empty(),
        reader,
        Optional.empty());
  }

  /** Who asks: that decides in what words are looked for, and which table a contribution is of. */
  public sealed interface Reader {

    /** Anybody: reads what was admitted, of the tables it was admitted to. */
    record Anyone() implements Reader {}

    /**
     * Staff: of the tables that were suggested, too, while nothing is decided.
     *
     * @param everyTable may read what is not public, of any table
     * @param everyPerson may see who sent any contribution
     * @param ownTables may see who sent those of these tables
     */
    record Staff(boolean everyTable, boolean everyPerson, List<String> ownTables)
        implements Reader {
      /** Copies what it is given. */
      public Staff {
        ownTables = List.copyOf(ownTables);
      }
    }
  }

  /** What anybody asks of the public registry, from request parameters, where blank means any. */
  public static ContributionQuery ofRegistry(
      @Nullable String table,
      @Nullable String form,
      @Nullable String municipality,
      @Nullable String words,
      @Nullable Long before) {
    return new ContributionQuery(
        Optional.of(Status.ADMITTED),
        given(table),
        given(form),
        given(municipality),
        SoughtWords.of(words),
        Optional.ofNullable(before),
        new Reader.Anyone());
  }

  /** Everything that came in, in whatever state. */
  public static ContributionQuery ofEverything() {
    return ofQueue(null, null, null, null, null, new Reader.Staff(true, false, List.of()));
  }

  /** What staff asks of the queue, from request parameters, where blank means any. */
  public static ContributionQuery ofQueue(
      @Nullable Status status,
      @Nullable String table,
      @Nullable String form,
      @Nullable String words,
      @Nullable Long before,
      Reader.Staff reader) {
    return new ContributionQuery(
        Optional.ofNullable(status),
        given(table),
        given(form),
        Optional.empty(),
        SoughtWords.of(words),
        Optional.ofNullable(before),
        reader);
  }

  /** The same, whatever the state and the page. */
  ContributionQuery ofAnyState() {
    return new ContributionQuery(
        Optional.empty(),
        table,
        form,
        municipality,
        words,
        Optional.empty(),
        admittedUntil,
        reader,
        suspect);
  }

  /** The same, whatever the state and the page, and whether it is suspect or not. */
  ContributionQuery ofAnyStanding() {
    return new ContributionQuery(
        Optional.empty(), table, form, municipality, words, Optional.empty(), reader);
  }

  /** The same among what waits in moderation, or among the rest. */
  public ContributionQuery suspect(boolean yes) {
    return new ContributionQuery(
        status, table, form, municipality, words, before, admittedUntil, reader, Optional.of(yes));
  }

  /** The same, whatever the page. */
  ContributionQuery ofAnyPage() {
    return new ContributionQuery(
        status, table, form, municipality, words, Optional.empty(), admittedUntil, reader, suspect);
  }

  /** All in this status, for nobody's eyes: to be counted. */
  static ContributionQuery of(Status status) {
    return ofQueue(status, null, null, null, null, new Reader.Staff(true, false, List.of()));
  }

  /** The same, of this municipality; blank means any. */
  public ContributionQuery in(@Nullable String place) {
    return new ContributionQuery(
        status, table, form, given(place), words, before, admittedUntil, reader, suspect);
  }

  /** The same, of those that were admitted by then; null means any. */
  public ContributionQuery admittedUntil(@Nullable Instant then) {
    return new ContributionQuery(
        status,
        table,
        form,
        municipality,
        words,
        before,
        Optional.ofNullable(then),
        reader,
        suspect);
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(WrittenText::line).filter(each -> !each.isEmpty());
  }
}

package org.convocatoria.plan.draft;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convocatoria.plan.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a paragraph was last published: in which version, under which number, and what it said there.
 * Quotes are left to the version, where they are forgotten when somebody takes their words back.
 *
 * @param earlier how it was published before, the oldest first and without its words, so that all
 *     of it can be published again; none where that was not noted
 */
public record Publication(
    int version,
    String number,
    Instant at,
    Kind kind,
    String text,
    List<Source> sources,
    @Nullable List<Publication> earlier) {

  /** Leaves out the quotes. */
  public Publication {
    sources = sources.stream().map(Source::withoutQuote).toList();
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
  }

  /** This one and those before it, the oldest first. */
  public List<Publication> all() {
    return Stream.concat(Stream.ofNullable(earlier).flatMap(List::stream), Stream.of(this))
        .toList();
  }

  /** The same without what was before it. */
  public Publication alone() {
    return new Publication(version, number, at, kind, text, sources, List.of());
  }

  Publication after(@Nullable Publication before) {
    List<Publication> past =
        before == null ? List.of() : before.all().stream().map(Publication::past).toList();
    return new Publication(version, number, at, kind, text, sources, past);
  }

  private Publication past() {
    return new Publication(version, number, at, kind, "", sources, List.of());
  }
}

package org.convocatoria.plan.provenance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked link from a paragraph to what it comes from: a contribution (its folio, and its id for
 * joining) or a result. {@code words} is the version of the cited text at the time of linking.
 */
public record Source(
    int n,
    SourceType type,
    @Nullable String folio,
    @Nullable String contribution,
    @Nullable String result,
    @Nullable String quote,
    @Nullable Long words,
    Instant linkedAt) {

  /** Whether both say the same about the same; number, time and text version do not matter. */
  public boolean saysTheSameAs(Source other) {
    return type == other.type
        && Objects.equals(folio, other.folio)
        && Objects.equals(result, other.result)
        && Objects.equals(quote, other.quote);
  }

  /** The same link under its number in the paragraph. */
  public Source numbered(int number) {
    return new Source(number, type, folio, contribution, result, quote, words, linkedAt);
  }

  /** The contribution whose words it keeps, if any. */
  public Optional<String> quoted() {
    return quote == null ? Optional.empty() : Optional.ofNullable(contribution);
  }

  /** Whether it quotes this contribution. */
  public boolean quotes(String id) {
    return quoted().filter(id::equals).isPresent();
  }

  /** The same link without the quoted words. */
  public Source withoutQuote() {
    return new Source(n, type, folio, contribution, result, null, words, linkedAt);
  }
}

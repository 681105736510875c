package org.convocatoria.submission.contribution;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept from the public of some contributions, for the public pages of forms that show the
 * words of which these were made.
 */
public final class KeptWords {

  private final Map<String, Contribution> restricted;

  KeptWords(Collection<Contribution> contributions) {
    this.restricted =
        contributions.stream()
            .filter(each -> each.visibility().isRestricted())
            .collect(Collectors.toMap(Contribution::folio, Function.identity()));
  }

  /** These words as the public may read them; a folio of null is that of no contribution. */
  public String shown(@Nullable String folio, String words) {
    Contribution of = folio == null ? null : restricted.get(folio);
    return of == null ? words : PublicWords.elsewhere(of, words);
  }

  /** Whether the public may read who it is from, where that was wanted. */
  public boolean named(@Nullable String folio) {
    Contribution of = folio == null ? null : restricted.get(folio);
    return of == null || of.visibility().withheld().isEmpty();
  }
}

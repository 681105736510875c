package org.convocatoria.submission.contribution.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.HowMany;
import org.jspecify.annotations.Nullable;

/**
 * A page of contributions.
 *
 * @param next where the next page begins; null on the last one
 * @param total how many there are on all pages
 * @param more true where there are more than that, which nobody counted; null where there are not
 * @param counts how many there are in each state, for the review
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Listing<T>(
    List<T> items,
    @Nullable String next,
    long total,
    @Nullable Boolean more,
    @Nullable Map<String, Long> counts) {

  static final int PAGE = 50;

  /** The first page of what was found; one more than a page says that there is another. */
  static <T> Listing<T> of(
      List<Contribution> found,
      Function<Contribution, T> view,
      HowMany total,
      @Nullable Map<String, Long> counts) {
    return new Listing<>(
        found.stream().limit(PAGE).map(view).toList(),
        found.size() > PAGE ? Long.toString(found.get(PAGE - 1).number()) : null,
        total.number(),
        total.more() ? true : null,
        counts);
  }
}

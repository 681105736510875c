package org.convocatoria.submission.contribution;

import java.util.Optional;
import org.convocatoria.service.text.WrittenText;
import org.jspecify.annotations.Nullable;

/** Which contributions are wanted; what is empty does not matter. */
public record ContributionQuery(
    Optional<Status> status,
    Optional<String> table,
    Optional<String> form,
    Optional<String> municipality,
    Optional<String> words,
    Optional<Long> before) {

  /** From request parameters, where blank means any. */
  public static ContributionQuery of(
      @Nullable Status status,
      @Nullable String table,
      @Nullable String form,
      @Nullable String municipality,
      @Nullable String words,
      @Nullable Long before) {
    return new ContributionQuery(
        Optional.ofNullable(status),
        given(table),
        given(form),
        given(municipality),
        given(words),
        Optional.ofNullable(before));
  }

  /** All in this status. */
  static ContributionQuery of(Status status) {
    return of(status, null, null, null, null, null);
  }

  /** The same, whatever the state. */
  ContributionQuery ofAnyState() {
    return new ContributionQuery(Optional.empty(), table, form, municipality, words, before);
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(WrittenText::line).filter(each -> !each.isEmpty());
  }
}

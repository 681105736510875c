package org.convocatoria.submission.datarequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * An agency's answer as it is sent.
 *
 * @param answer full, partial or none
 * @param official says the same as the quality «official»
 * @param source where its data were taken from
 * @param cutOff the last day that they cover
 * @param unit what their numbers count
 * @param reserved the columns that are for the institute only
 */
public record Said(
    String answer,
    @Nullable String text,
    @Nullable Boolean official,
    Dataset.@Nullable Quality quality,
    @Nullable String source,
    @Nullable LocalDate cutOff,
    @Nullable String unit,
    @Nullable List<String> reserved) {

  boolean isOfficial() {
    return Boolean.TRUE.equals(official) || quality == Dataset.Quality.OFFICIAL;
  }

  /** Whether what it has is not told in words. */
  boolean isWordless() {
    return !answer.equals("none") && (text == null || text.isBlank());
  }

  List<String> columns() {
    return reserved == null ? List.of() : reserved;
  }

  Reply reply(List<Attachment> files, List<Attachment> open) {
    return new Reply(
        Reply.Extent.valueOf(answer.toUpperCase(Locale.ROOT)),
        text == null ? "" : text,
        data(),
        columns(),
        files,
        open);
  }

  private @Nullable Dataset data() {
    Dataset.Quality known = isOfficial() ? Dataset.Quality.OFFICIAL : quality;
    return known == null && source == null && cutOff == null && unit == null
        ? null
        : new Dataset(known, source, cutOff, unit);
  }
}

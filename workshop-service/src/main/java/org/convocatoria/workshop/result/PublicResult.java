package org.convocatoria.workshop.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A result as everybody sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicResult(
    String id,
    String number,
    String table,
    String kind,
    String text,
    List<String> cites,
    @Nullable String parent,
    @Nullable Votes votes,
    boolean sample) {

  /** It cites what still may be read: who took their words back is not named any more. */
  static PublicResult of(Result result, Set<String> readable) {
    Finding finding = result.finding();
    return new PublicResult(
        result.id(),
        result.number(),
        result.table(),
        finding.kind(),
        finding.text(),
        finding.cites().stream().filter(readable::contains).toList(),
        finding.parent(),
        finding.votes(),
        result.sample());
  }
}

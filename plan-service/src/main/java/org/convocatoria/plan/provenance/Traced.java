package org.convocatoria.plan.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;

/**
 * A source as a reader sees it today: the link itself, and of what it names as much as may still be
 * shown. {@code quotedVersion} says which version of the text was quoted; {@code quoteHolds} is
 * false where the passage does not stand in the text as it is now.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Traced(
    int id,
    SourceType type,
    @Nullable String folio,
    @Nullable String title,
    @Nullable String excerpt,
    @Nullable String quote,
    @Nullable Boolean quoteHolds,
    @Nullable Long quotedVersion,
    @Nullable TracedResult result,
    @Nullable Boolean withdrawn,
    boolean sample) {

  /** Its folio, or the id of the result. */
  public String reference() {
    return result != null ? result.id() : folio == null ? "" : folio;
  }

  /** Whether its text says something else by now than what was quoted. */
  public boolean quoteMoved() {
    return Boolean.FALSE.equals(quoteHolds);
  }

  /** Whether whoever it is from took it back. */
  public boolean takenBack() {
    return Boolean.TRUE.equals(withdrawn);
  }

  /** The workshop result that is the source. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TracedResult(
      String id,
      @Nullable String number,
      @Nullable String workshop,
      @Nullable String table,
      @Nullable String kind,
      @Nullable String text) {

    static TracedResult of(String id, @Nullable Result result, @Nullable Words said) {
      String text = said == null ? null : said.text();
      return result == null
          ? new TracedResult(id, null, null, null, null, text)
          : new TracedResult(
              id, result.number(), result.workshop(), result.table(), result.kind(), text);
    }
  }
}

package org.convocatoria.plan.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.convocatoria.plan.answer.AnswerKind;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Result;
import org.convocatoria.plan.evidence.Words;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that lies ready.
 *
 * @param next where the next page of contributions begins; absent on the last
 * @param total how many contributions match on all pages
 * @param resultsTotal how many results match; no more than a page of them is listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrayView(
    List<Piece> contributions,
    List<Finding> results,
    @Nullable String next,
    long total,
    long resultsTotal) {

  /** Lists what the tray offers. */
  public static TrayView of(Tray.Page contributions, Tray.Results results) {
    return new TrayView(
        contributions.offered().stream().map(Piece::of).toList(),
        results.offered().stream().map(Finding::of).toList(),
        contributions.next(),
        contributions.total(),
        results.total());
  }

  /** Lists a page of the desk. */
  public static TrayView of(Stretch<Tray.Offered> contributions, Tray.Results results) {
    return of(new Tray.Page(contributions.items(), null, contributions.total()), results);
  }

  /** A contribution. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Piece(
      String folio,
      @Nullable String title,
      @Nullable String text,
      List<String> tables,
      @Nullable String form,
      String status,
      int uses,
      boolean answered,
      @Nullable AnswerKind answer,
      boolean sample) {

    /** A contribution as the tray offers it. */
    public static Piece of(Tray.Offered offered) {
      Contribution contribution = offered.contribution();
      Words words = offered.words();
      return new Piece(
          contribution.folio(),
          words == null ? null : words.title(),
          words == null ? null : words.text(),
          contribution.tables(),
          contribution.form(),
          contribution.status(),
          offered.uses(),
          offered.answer() != null,
          offered.answer(),
          contribution.sample());
    }

    /** Its title, or its folio while no title is known. */
    public String named() {
      return title == null || title.isEmpty() ? folio : title;
    }

    /** The beginning of its text. */
    public String excerpt() {
      return Words.beginning(text == null ? "" : text);
    }

    /** Whether there is more of its text than the excerpt. */
    public boolean hasMore() {
      return text != null && !text.equals(excerpt());
    }

    /** Whether the plan owes it an answer. */
    public boolean waits() {
      return uses == 0 && !answered;
    }
  }

  /** A workshop's result. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      String id,
      @Nullable String number,
      String table,
      String kind,
      @Nullable String text,
      String workshop,
      List<String> cites,
      int uses,
      boolean sample) {

    static Finding of(Tray.OfferedResult offered) {
      Result result = offered.result();
      Words words = offered.words();
      return new Finding(
          result.id(),
          result.number(),
          result.table(),
          result.kind(),
          words == null ? null : words.text(),
          result.workshop(),
          result.cites(),
          offered.uses(),
          result.sample());
    }

    /** Its number, or its id where it has none. */
    public String named() {
      return number == null || number.isEmpty() ? id : number;
    }

    /** The beginning of its text. */
    public String excerpt() {
      return Words.beginning(text == null ? "" : text);
    }

    /** Whether there is more of its text than the excerpt. */
    public boolean hasMore() {
      return text != null && !text.equals(excerpt());
    }
  }
}

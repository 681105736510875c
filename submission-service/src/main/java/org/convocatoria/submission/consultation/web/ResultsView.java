package org.convocatoria.submission.consultation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Figure;
import org.convocatoria.submission.consultation.Published;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The released results of a consultation.
 *
 * @param note the sentence that this is not a vote
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultsView(
    String id,
    String title,
    Figure answers,
    List<Item> questions,
    List<Item> statements,
    @Nullable GroupsView groups,
    Bilingual note) {

  /** A released question or statement. */
  record Item(
      String id,
      String kind,
      String text,
      Instant releasedAt,
      String folio,
      List<Version> versions) {}

  /** The result of one version. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Version(int version, Figure answered, @Nullable Double mean, List<Cell> cells) {}

  /** How often a value was given. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cell(String option, Bilingual text, Figure count, @Nullable Double meanPlace) {}

  static ResultsView of(
      Consultation known,
      List<Published.Item> released,
      @Nullable GroupsView groups,
      Bilingual note) {
    return new ResultsView(
        known.id(),
        known.title(),
        known.responses(),
        released.stream().filter(each -> !each.statement()).map(ResultsView::item).toList(),
        released.stream().filter(Published.Item::statement).map(ResultsView::item).toList(),
        groups,
        note);
  }

  private static Item item(Published.Item item) {
    return new Item(
        item.release().question(),
        item.kind(),
        item.wording(),
        item.release().at(),
        item.release().place().folio(),
        item.versions().stream().map(ResultsView::version).toList());
  }

  private static Version version(Published.Shown shown) {
    return new Version(
        shown.result().version(),
        shown.result().answered(),
        shown.result().mean(),
        shown.rows().stream()
            .map(
                row ->
                    new Cell(
                        row.cell().option(),
                        row.value(),
                        row.cell().count(),
                        row.cell().meanPlace()))
            .toList());
  }
}

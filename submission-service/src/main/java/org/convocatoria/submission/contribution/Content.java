package org.convocatoria.submission.contribution;

import org.jspecify.annotations.Nullable;

/**
 * What a contribution says, and how its contributor classed it.
 *
 * @param matter data, diagnosis, idea, project or other, as the call names them
 * @param form the form of participation by which it came
 * @param data how the data are to be read that it brings
 * @param place where it is about within its municipality
 * @param formWithDocuments the form that it moves to with its first file or a citation; null where
 *     it stays
 */
public record Content(
    String matter,
    String form,
    @Nullable String suggestedTable,
    @Nullable String municipality,
    String title,
    String text,
    @Nullable Citation citation,
    @Nullable Dataset data,
    @Nullable Place place,
    @Nullable String formWithDocuments) {

  /** What names no place, and belongs to its form whatever comes with it. */
  public Content(
      String matter,
      String form,
      @Nullable String suggestedTable,
      @Nullable String municipality,
      String title,
      String text,
      @Nullable Citation citation,
      @Nullable Dataset data) {
    this(matter, form, suggestedTable, municipality, title, text, citation, data, null, null);
  }

  /** The id of its place, where that is one that the call lists; another is not for the public. */
  public @Nullable String listedPlace() {
    return place == null ? null : place.id();
  }

  /** The same with other words. */
  Content saying(String title, String text, @Nullable Citation citation, @Nullable Dataset data) {
    return new Content(
        matter,
        form,
        suggestedTable,
        municipality,
        title,
        text,
        citation,
        data,
        place,
        formWithDocuments);
  }

  /** The same with what its owner corrected. */
  Content corrected(Correction given, @Nullable Place where) {
    Content says =
        new Content(
            matter,
            form,
            given.table(),
            given.municipality(),
            given.title(),
            given.text(),
            given.citation(),
            data,
            where,
            formWithDocuments);
    return given.citation() == null || given.citation().saysNothing() ? says : says.documented();
  }

  /** The same in the form of what comes with documents, if it was received without. */
  Content documented() {
    return formWithDocuments == null
        ? this
        : new Content(
            matter,
            formWithDocuments,
            suggestedTable,
            municipality,
            title,
            text,
            citation,
            data,
            place,
            null);
  }

  /** The same without its words. */
  Content erased(String title) {
    return new Content(matter, form, suggestedTable, municipality, title, "", null, null);
  }
}

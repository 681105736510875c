package org.convocatoria.submission.contribution;

import org.jspecify.annotations.Nullable;

/**
 * What a contribution says, and how its contributor classed it.
 *
 * @param matter data, diagnosis, idea, project or other, as the call names them
 * @param form the form of participation by which it came
 * @param data how the data are to be read that it brings
 */
public record Content(
    String matter,
    String form,
    @Nullable String suggestedTable,
    @Nullable String municipality,
    String title,
    String text,
    @Nullable Citation citation,
    @Nullable Dataset data) {

  /** The same with other words. */
  Content saying(String title, String text, @Nullable Citation citation, @Nullable Dataset data) {
    return new Content(matter, form, suggestedTable, municipality, title, text, citation, data);
  }

  /** The same with what its owner corrected. */
  Content corrected(Correction given) {
    return new Content(
        matter,
        form,
        given.table(),
        given.municipality(),
        given.title(),
        given.text(),
        given.citation(),
        data);
  }

  /** The same without its words. */
  Content erased(String title) {
    return new Content(matter, form, suggestedTable, municipality, title, "", null, null);
  }
}

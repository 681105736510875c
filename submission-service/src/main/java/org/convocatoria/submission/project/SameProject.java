package org.convocatoria.submission.project;

import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list whose project is registered already.
 *
 * @param sameKey true if the portfolio's key is the same, false if title and promoter are
 * @param folio of the registered project; null if an earlier row of the list has it
 * @param first that earlier row
 */
record SameProject(int row, boolean sameKey, @Nullable String folio, int first) {

  ImportColumns.Field field() {
    return sameKey ? ImportColumns.Field.KEY : ImportColumns.Field.TITLE;
  }

  Sentence reason() {
    return folio == null
        ? Sentence.of("project.row.repeated", Integer.toString(first))
        : Sentence.of("project.row.registered", folio);
  }
}

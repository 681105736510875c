package org.convocatoria.workshop.dossier.pages;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.pages.form.Selection;

/**
 * What the address of a table's page says: how its dossier is narrowed, what is read, what was
 * chosen.
 *
 * @param news asks for what came within a week, where it is not empty
 * @param from where the page of the list begins
 * @param reading the folio in the reading pane; empty for the first of the list
 * @param chosen the folios chosen as evidence, on this page of the list or another
 */
record TableAddress(
    String words,
    String municipality,
    String form,
    String news,
    String from,
    String reading,
    List<String> chosen) {

  /** As many folios as one result may cite. */
  static final int MOST = 100;

  TableAddress {
    chosen = chosen.stream().filter(each -> !each.isBlank()).distinct().limit(MOST).toList();
  }

  /** The filters, for links that change one of them. */
  Selection filter() {
    return Selection.of(
        "q",
        words,
        "municipio",
        municipality,
        "forma",
        form,
        "nuevas",
        news,
        Selection.CURSOR,
        from);
  }

  /** What was chosen and is not listed on this page; it stays chosen. */
  List<String> chosenElsewhere(List<String> listed) {
    List<String> elsewhere = new ArrayList<>(chosen);
    elsewhere.removeAll(listed);
    return elsewhere;
  }
}

package org.convocatoria.gateway.dashboard.plan;

import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;

/** The evidence that lies beside the text, ready to be cited. */
record Tray(List<Piece> contributions, List<Finding> results) {

  static final Tray EMPTY = new Tray(List.of(), List.of());
  private static final int EXCERPT = 260;

  /** A contribution, and in how many paragraphs it is used. */
  record Piece(
      String folio,
      String title,
      String text,
      List<String> tables,
      String form,
      int uses,
      boolean answered,
      boolean sample) {
    Piece {
      folio = Lenient.text(folio);
      title = Lenient.text(title);
      text = Lenient.text(text);
      tables = Lenient.list(tables);
      form = Lenient.text(form);
    }

    /** The beginning of its text. */
    public String excerpt() {
      return cut(text);
    }

    /** Whether the plan owes it an answer. */
    public boolean waits() {
      return uses == 0 && !answered;
    }
  }

  /** A workshop's result, and in how many paragraphs it is used. */
  record Finding(
      String id,
      String number,
      String table,
      String kind,
      String text,
      String workshop,
      List<String> cites,
      int uses,
      boolean sample) {
    Finding {
      id = Lenient.text(id);
      number = Lenient.text(number);
      table = Lenient.text(table);
      kind = Lenient.text(kind);
      text = Lenient.text(text);
      workshop = Lenient.text(workshop);
      cites = Lenient.list(cites);
    }

    /** The beginning of its text. */
    public String excerpt() {
      return cut(text);
    }
  }

  Tray {
    contributions = Lenient.list(contributions);
    results = Lenient.list(results);
  }

  private static String cut(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int space = text.lastIndexOf(' ', EXCERPT);
    return text.substring(0, space > EXCERPT / 2 ? space : EXCERPT) + " …";
  }
}

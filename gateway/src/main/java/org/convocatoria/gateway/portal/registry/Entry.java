package org.convocatoria.gateway.portal.registry;

import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.jspecify.annotations.Nullable;

/** An admitted contribution, as anyone may read it. */
record Entry(
    String folio,
    String title,
    String text,
    String by,
    String form,
    List<String> tables,
    String municipality,
    boolean sample,
    @Nullable OffsetDateTime receivedAt) {

  private static final int EXCERPT = 240;

  record Slice(List<Entry> items, @Nullable String next) {
    static final Slice NOTHING = new Slice(List.of(), null);

    Slice {
      items = Lenient.list(items);
    }
  }

  Entry {
    folio = Lenient.text(folio);
    title = Lenient.text(title);
    text = Lenient.text(text);
    by = Lenient.text(by);
    form = Lenient.text(form);
    tables = Lenient.list(tables);
    municipality = Lenient.text(municipality);
  }

  /** The beginning of the text, cut between words. */
  public String excerpt() {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = text.lastIndexOf(' ', EXCERPT);
    return text.substring(0, end < EXCERPT / 2 ? EXCERPT : end) + "…";
  }
}

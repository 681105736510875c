package org.convocatoria.gateway.portal.plan;

import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** A paragraph and everything it came from. */
record Sources(Paragraph paragraph, List<Source> sources) {

  record Paragraph(
      String id,
      String number,
      String section,
      Text sectionName,
      String kind,
      String text,
      int version) {
    static final Paragraph UNKNOWN = new Paragraph("", "", "", Text.NONE, "", "", 0);

    Paragraph {
      id = Lenient.text(id);
      number = Lenient.text(number);
      section = Lenient.text(section);
      sectionName = Lenient.or(sectionName, Text.NONE);
      kind = Lenient.text(kind);
      text = Lenient.text(text);
    }
  }

  record Source(
      String type,
      @Nullable String folio,
      String title,
      String excerpt,
      @Nullable String quote,
      @Nullable Boolean quoteHolds,
      @Nullable Result result,
      boolean withdrawn,
      boolean sample) {
    Source {
      type = Lenient.text(type);
      title = Lenient.text(title);
      excerpt = Lenient.text(excerpt);
    }

    /** Whether the passage no longer stands in what it was quoted from. */
    public boolean quoteGone() {
      return Boolean.FALSE.equals(quoteHolds);
    }
  }

  record Result(String id, String number, String workshop, String kind, String text) {
    Result {
      id = Lenient.text(id);
      number = Lenient.text(number);
      workshop = Lenient.text(workshop);
      kind = Lenient.text(kind);
      text = Lenient.text(text);
    }
  }

  Sources {
    paragraph = Lenient.or(paragraph, Paragraph.UNKNOWN);
    sources = Lenient.list(sources);
  }
}

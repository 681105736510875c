package org.convocatoria.plan.draft;

import java.time.Instant;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.SourceType;
import org.jspecify.annotations.Nullable;

/** Paragraphs and sources to test with. */
public final class Samples {

  public static final String CALL = "la-laguna-2014";
  public static final Instant NOW = Instant.parse("2015-02-09T17:00:00Z");

  private Samples() {}

  public static Change<Paragraph, ParagraphEvent> drafted(String id) {
    return Paragraph.draft(
        id,
        CALL,
        "MOV",
        Kind.OBJECTIVE,
        new Redraft("Que baste un solo pago.", null, null, new Indicator("Viajes", 0, 60, 2025)),
        1);
  }

  public static Paragraph paragraph(String id) {
    return drafted(id).state();
  }

  public static Source contribution(SourceType type, String folio, @Nullable String quote) {
    return new Source(0, type, folio, "id-of-" + folio, null, quote, 3L, NOW);
  }

  public static Source result(String id) {
    return new Source(0, SourceType.SUPPORTS, null, null, id, null, 2L, NOW);
  }
}

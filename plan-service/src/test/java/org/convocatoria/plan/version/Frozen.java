package org.convocatoria.plan.version;

import java.time.Instant;
import java.util.List;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.SourceType;
import org.convocatoria.words.Bilingual;

/** Versions and their paragraphs to test with. */
public final class Frozen {

  private static final Instant AT = Instant.parse("2015-02-10T18:00:00Z");

  private Frozen() {}

  public static FrozenParagraph paragraph(String id, String number, String text) {
    Source quoting =
        new Source(1, SourceType.CITES, "PEM-" + id, "id-" + id, null, "una cita", 2L, AT);
    return new FrozenParagraph(id, "MOV", number, Kind.PROJECT, text, null, null, List.of(quoting));
  }

  public static Version version(int number, String request, String... parts) {
    return new Version(
        Version.idOf("la-laguna-2014", number),
        "la-laguna-2014",
        number,
        "Versión para la presentación",
        AT.plusSeconds(3),
        AT,
        List.of(new Section("MOV", 4, new Bilingual("Movilidad", "Mobility"), "MOV")),
        List.of(parts),
        25,
        new Tally(33, 1, 1, 4, 0, 0),
        request);
  }
}

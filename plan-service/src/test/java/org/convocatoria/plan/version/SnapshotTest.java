package org.convocatoria.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  @Test
  void aDifferenceNamesWhatCameWhatWentAndWhatChanged() {
    Snapshot first =
        snapshot(
            1,
            Frozen.paragraph("stays", "4.1", "Igual."),
            Frozen.paragraph("changes", "4.2", "Antes."),
            Frozen.paragraph("goes", "4.3", "Sale."));
    Snapshot second =
        snapshot(
            2,
            Frozen.paragraph("stays", "4.1", "Igual."),
            Frozen.paragraph("comes", "4.2", "Entra."),
            Frozen.paragraph("changes", "4.3", "Después."));
    Difference difference = Difference.between(first, second);
    assertThat(difference.added()).extracting(Difference.Entry::id).containsExactly("comes");
    assertThat(difference.removed()).extracting(Difference.Entry::text).containsExactly("Sale.");
    assertThat(difference.changed())
        .containsExactly(new Difference.Changed("changes", "MOV", "4.3", "Antes.", "Después."));
  }

  @Test
  void aLongPlanIsKeptInSeveralPartsInItsOrder() {
    List<FrozenParagraph> paragraphs =
        List.of(
            Frozen.paragraph("a", "1.1", "x".repeat(1000)),
            Frozen.paragraph("b", "1.2", "x".repeat(1000)),
            Frozen.paragraph("c", "1.3", "x".repeat(5000)));
    List<List<FrozenParagraph>> parts = VersionPart.split(paragraphs, 4000);
    assertThat(parts).extracting(List::size).containsExactly(2, 1);
    assertThat(parts.stream().flatMap(List::stream)).isEqualTo(paragraphs);
  }

  @Test
  void aShortPlanIsOnePart() {
    assertThat(VersionPart.split(List.of(Frozen.paragraph("a", "1.1", "x")), VersionPart.LIMIT))
        .hasSize(1);
  }

  @Test
  void aPartForgetsTheQuotesOfOneContributionAndKeepsTheLink() {
    VersionPart part =
        new VersionPart(
            "part",
            "la-laguna-2014",
            List.of(Frozen.paragraph("a", "1.1", "x"), Frozen.paragraph("b", "1.2", "y")));
    VersionPart silent = part.forgetQuotes("id-a").state();
    assertThat(silent.paragraphs().getFirst().sources().getFirst().quote()).isNull();
    assertThat(silent.paragraphs().getFirst().sources().getFirst().folio()).isEqualTo("PEM-a");
    assertThat(silent.paragraphs().getLast()).isEqualTo(part.paragraphs().getLast());
    assertThat(silent.forgetQuotes("id-a").events()).isEmpty();
  }

  private static Snapshot snapshot(int number, FrozenParagraph... paragraphs) {
    return new Snapshot(Frozen.version(number, "request"), List.of(paragraphs));
  }
}

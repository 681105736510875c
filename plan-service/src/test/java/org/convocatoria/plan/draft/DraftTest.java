package org.convocatoria.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convocatoria.plan.outline.Plan;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.SourceType;
import org.convocatoria.words.Bilingual;
import org.junit.jupiter.api.Test;

class DraftTest {

  private static final Bilingual NAME = new Bilingual("Apartado", "Section");

  private final Plan plan =
      new Plan(
          Plan.idOf(Samples.CALL),
          Samples.CALL,
          Samples.NOW,
          List.of(
              new Section("ZM", 1, NAME, null),
              new Section("URB", 2, NAME, "URB"),
              new Section("MOV", 3, NAME, "MOV")),
          null);

  @Test
  void paragraphsAreNumberedWithinTheirSections() {
    Draft draft =
        Draft.of(plan, List.of(in("MOV", "a"), in("ZM", "b"), in("MOV", "c"), in("MOV", "d")));
    assertThat(draft.paragraphs())
        .extracting(Draft.Numbered::number)
        .containsExactly("1.1", "3.1", "3.2", "3.3");
    assertThat(draft.paragraphs())
        .extracting(each -> each.paragraph().id())
        .containsExactly("b", "a", "c", "d");
  }

  @Test
  void aContradictionIsNoUse() {
    Paragraph paragraph =
        Samples.paragraph("a")
            .link(Samples.contribution(SourceType.CONTRADICTS, "PEM-000033-9", null))
            .state()
            .link(Samples.contribution(SourceType.MERGED_FROM, "PEM-000028-8", null))
            .state();
    Uses uses = Uses.of(Draft.of(plan, List.of(new Drafted(1, paragraph))));
    assertThat(uses.usedFolios()).containsExactly("PEM-000028-8");
  }

  @Test
  void eachParagraphCountsOnceHoweverOftenItNamesTheContribution() {
    Paragraph paragraph =
        Samples.paragraph("a")
            .link(Samples.contribution(SourceType.CITES, "PEM-000001-4", null))
            .state()
            .link(Samples.contribution(SourceType.SUPPORTS, "PEM-000001-4", "una cita"))
            .state()
            .link(Samples.result("MOV-2"))
            .state();
    Uses uses = Uses.of(Draft.of(plan, List.of(new Drafted(1, paragraph))));
    assertThat(uses.folios()).containsEntry("PEM-000001-4", 1);
    assertThat(uses.results()).containsEntry("MOV-2", 1);
  }

  @Test
  void aStrategyThatNoProjectServesIsNoticed() {
    Paragraph strategy = kind("s", Kind.STRATEGY, null);
    Draft alone = Draft.of(plan, List.of(new Drafted(1, strategy)));
    assertThat(Notice.on(strategy, alone))
        .containsExactly(Notice.NO_SOURCES, Notice.STRATEGY_WITHOUT_PROJECT);
    Draft served =
        Draft.of(
            plan, List.of(new Drafted(1, strategy), new Drafted(1, kind("p", Kind.PROJECT, "s"))));
    assertThat(Notice.on(strategy, served)).containsExactly(Notice.NO_SOURCES);
  }

  private static Paragraph kind(
      String id, Kind kind, @org.jspecify.annotations.Nullable String parent) {
    return Paragraph.draft(
            id, Samples.CALL, "MOV", kind, new Redraft("Texto.", null, parent, null), 1)
        .state();
  }

  private static Drafted in(String section, String id) {
    Paragraph paragraph =
        Paragraph.draft(
                id, Samples.CALL, section, Kind.VISION, new Redraft("Texto.", null, null, null), 1)
            .state();
    return new Drafted(1, paragraph);
  }
}

package org.convocatoria.plan.draft;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.plan.provenance.SourceType;
import org.junit.jupiter.api.Test;

class ParagraphTest {

  private final Paragraph paragraph = Samples.paragraph("p1");
  private final Source cited =
      Samples.contribution(SourceType.CITES, "PEM-000026-3", "pagar una sola vez");

  @Test
  void linksSurviveRewording() {
    Paragraph linked = paragraph.link(cited).state();
    Paragraph reworded =
        linked.redraft(new Redraft("Con otras palabras.", null, null, null), 1).state();
    assertThat(reworded.text()).isEqualTo("Con otras palabras.");
    assertThat(reworded.sources()).isEqualTo(linked.sources());
    assertThat(reworded.indicator()).isEqualTo(paragraph.indicator());
  }

  @Test
  void anIndicatorAndAParentGoOnlyWhereThatIsSaid() {
    Paragraph below =
        paragraph.redraft(new Redraft("Lo mismo.", null, "p0", null), paragraph.place()).state();
    assertThat(below.parent()).isEqualTo("p0");
    assertThat(below.indicator()).isNotNull();
    Redraft bare = new Redraft("Lo mismo.", null, null, null, Set.of(Redraft.Part.values()));
    Paragraph cleared = below.redraft(bare, below.place()).state();
    assertThat(cleared.parent()).isNull();
    assertThat(cleared.indicator()).isNull();
  }

  @Test
  void theSameSourceTwiceIsOneSource() {
    Paragraph once = paragraph.link(cited).state();
    assertThat(once.link(cited).events()).isEmpty();
  }

  @Test
  void theSameContributionInAnotherWayIsAnotherSource() {
    Paragraph both =
        paragraph
            .link(cited)
            .state()
            .link(Samples.contribution(SourceType.CONTRADICTS, "PEM-000026-3", null))
            .state();
    assertThat(both.sources()).extracting(Source::n).containsExactly(1, 2);
  }

  @Test
  void aNumberThatWasGivenOnceIsNotGivenAgain() {
    Paragraph emptied = paragraph.link(cited).state().unlink(1).state();
    assertThat(emptied.sources()).isEmpty();
    assertThat(emptied.link(cited).state().sources()).extracting(Source::n).containsExactly(2);
    assertThat(emptied.unlink(1).events()).isEmpty();
  }

  @Test
  void sayingTheSameAgainIsNoChange() {
    Redraft same = new Redraft(paragraph.text(), paragraph.kind(), null, null);
    assertThat(paragraph.redraft(same, paragraph.place()).events()).isEmpty();
  }

  @Test
  void whatNobodyHasSeenCanBeDropped() {
    Change<Paragraph, ParagraphEvent> removed = paragraph.remove();
    assertThat(removed.state().removed()).isTrue();
    assertThat(removed.state().remove().events()).isEmpty();
  }

  @Test
  void whatAVersionHasCannotBeDropped() {
    Paragraph published = published(paragraph, 1).state();
    assertThatExceptionOfType(PublishedParagraphException.class).isThrownBy(published::remove);
  }

  @Test
  void anOlderVersionToldOfLaterChangesNothing() {
    Paragraph published = published(paragraph, 2).state();
    assertThat(published(published, 1).events()).isEmpty();
    assertThat(published(published, 2).events()).isEmpty();
    assertThat(published(published, 3).events()).hasSize(1);
  }

  @Test
  void howItWasPublishedBeforeIsKeptWithoutItsWords() {
    Paragraph first = published(paragraph.link(cited).state(), 1).state();
    Paragraph third = published(published(first.unlink(1).state(), 2).state(), 3).state();
    List<Publication> all = requireNonNull(third.published()).all();
    assertThat(all).extracting(Publication::number).containsExactly("4.1", "4.2", "4.3");
    assertThat(all).extracting(each -> each.sources().size()).containsExactly(1, 0, 0);
    assertThat(all).extracting(Publication::text).containsExactly("", "", paragraph.text());
  }

  @Test
  void aTakenBackTextIsQuotedNoLongerButTheLinkStays() {
    Paragraph linked =
        paragraph
            .link(cited)
            .state()
            .link(Samples.contribution(SourceType.CITES, "PEM-000007-1", "otra cita"))
            .state();
    Paragraph silent = linked.forgetQuotes("id-of-PEM-000026-3").state();
    assertThat(silent.sources())
        .extracting(Source::folio)
        .containsExactly("PEM-000026-3", "PEM-000007-1");
    assertThat(silent.sources()).extracting(Source::quote).containsExactly(null, "otra cita");
    assertThat(silent.forgetQuotes("id-of-PEM-000026-3").events()).isEmpty();
  }

  private static Change<Paragraph, ParagraphEvent> published(Paragraph paragraph, int version) {
    return paragraph.publish(
        new Publication(
            version,
            "4." + version,
            Samples.NOW,
            paragraph.kind(),
            paragraph.text(),
            paragraph.sources(),
            List.of()));
  }
}

package org.convocatoria.submission.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What the public reads of a contribution of which something is kept from it. */
class RedactionTest {

  private static final Instant NOW = Instant.parse("2014-09-16T16:00:00Z");
  private static final String TEXT = "🚌 Llame al 871 123 4567 o al 871 765 4321.";
  private static final String WHY = "dato personal";

  private final Contribution said = saying("Un título", TEXT);

  @Test
  void theMarkStandsInPlaceOfThePassageWhichIsCountedInCodePoints() {
    Contribution after = redacted(said, "871 123 4567");
    assertThat(after.forPublic().content().text())
        .isEqualTo("🚌 Llame al [texto retirado: dato personal] o al 871 765 4321.");
    assertThat(after.content().text()).isEqualTo(TEXT);
    assertThat(after.status()).isEqualTo(said.status());
    assertThat(PublicWords.marks(after)).containsExactly("[texto retirado: dato personal]");
  }

  @Test
  void passagesThatOverlapBecomeOneMarkWithBothReasons() {
    Contribution once = redact(said, "otro motivo", passage("al 871 123")).state();
    Contribution twice = redact(once, WHY, passage("123 4567 o")).state();
    assertThat(twice.forPublic().content().text())
        .isEqualTo("🚌 Llame [texto retirado: otro motivo; dato personal] al 871 765 4321.");
  }

  @Test
  void aPassageMayStandAtEitherEndAndInTheTitle() {
    Contribution after =
        redact(
                said,
                WHY,
                passage("🚌"),
                passage("871 765 4321."),
                Passage.of(WordsField.TITLE, 3, 9, said.content()))
            .state();
    assertThat(after.forPublic().content().text())
        .isEqualTo(
            "[texto retirado: dato personal] Llame al 871 123 4567 o al"
                + " [texto retirado: dato personal]");
    assertThat(after.forPublic().content().title()).isEqualTo("Un [texto retirado: dato personal]");
  }

  @Test
  void whatThePublicReadsCanBeTakenForPublicOnceMore() {
    Contribution redacted = redacted(said, "871 123 4567").forPublic();
    assertThat(redacted.forPublic()).isEqualTo(redacted);
    Contribution withheld = Redaction.withhold(said, WHY, NOW).state().forPublic();
    assertThat(withheld.forPublic()).isEqualTo(withheld);
    assertThat(redacted.toString()).doesNotContain("123 4567");
  }

  @Test
  void ofWordsThatChangedAfterTheRedactionNothingIsPublic() {
    Contribution after = redacted(said, "871 123 4567");
    Contribution corrected = withContent(after, saying("Un título", "Ahora: " + TEXT).content());
    assertThat(corrected.forPublic().content().text()).isEqualTo("[texto retirado: dato personal]");
    assertThat(corrected.forPublic().content().title()).isEqualTo("Un título");
  }

  @Test
  void theSameRedactionTwiceIsOne() {
    Contribution after = redacted(said, "871 123 4567");
    assertThat(redact(after, WHY, passage("871 123 4567")).events()).isEmpty();
    assertThat(redact(after, "otro motivo", passage("871 123 4567")).events()).hasSize(1);
  }

  @Test
  void whatIsLiftedIsPublicAgainAndTheActsStay() {
    Contribution after = redacted(said, "871 123 4567");
    Change<Contribution, ContributionEvent> lifted = Redaction.lift(after, _ -> true, NOW);
    assertThat(lifted.state().forPublic().content()).isEqualTo(said.content());
    assertThat(lifted.events())
        .containsExactly(new ContributionEvent.ContributionRedacted("redacted"));
    assertThat(lifted.state().visibility().acts()).hasSize(2);
    assertThat(Redaction.lift(lifted.state(), _ -> true, NOW).events()).isEmpty();
  }

  @Test
  void oneOfTwoRedactionsCanBeLifted() {
    Contribution both = redacted(redacted(said, "871 123 4567"), "871 765 4321");
    Contribution one = Redaction.lift(both, each -> each.number() == 1, NOW).state();
    assertThat(one.forPublic().content().text()).contains("871 123 4567").doesNotContain("765");
  }

  @Test
  void ofWhatIsWithheldThereIsNothingButTheReason() {
    Contribution named = named(said);
    Contribution after = Redaction.withhold(named, WHY, NOW).state();
    Contribution read = after.forPublic();
    assertThat(read.content().title()).isEqualTo("[texto retirado: dato personal]");
    assertThat(read.content().text()).isEqualTo("[texto retirado: dato personal]");
    assertThat(read.contributor().publicName()).isNull();
    assertThat(named.forPublic().contributor().publicName()).isNotNull();
    assertThat(Redaction.withhold(after, WHY, NOW).events()).isEmpty();
    Contribution other = Redaction.withhold(after, "otro motivo", NOW).state();
    assertThat(other.forPublic().content().text()).isEqualTo("[texto retirado: otro motivo]");
    assertThat(Redaction.lift(other, _ -> true, NOW).state().forPublic().content())
        .isEqualTo(said.content());
  }

  @Test
  void aFileCanBeWithheldAndTheWordsStay() {
    Contribution with =
        said.admit(List.of("MOV"), NOW)
            .state()
            .attach(new Attachment("1", "871 1.pdf", 1, "application/pdf", "ab", NOW))
            .state();
    Contribution after = Redaction.withholdFile(with, "ab", WHY, NOW).state();
    assertThat(after.forPublic().attachments()).isEmpty();
    assertThat(after.attachments()).hasSize(1);
    assertThat(after.forPublic().content()).isEqualTo(said.content());
    assertThat(after.visibility().wire()).isEqualTo("redacted");
    assertThat(Redaction.withholdFile(after, "ab", WHY, NOW).events()).isEmpty();
  }

  @Test
  void nothingIsRedactedInWhatWasWithdrawnAndNotWithoutEnd() {
    Contribution withdrawn = said.withdraw(NOW).state();
    assertThatThrownBy(() -> Redaction.withhold(withdrawn, WHY, NOW))
        .isInstanceOf(NotOpenForReviewException.class);
    Contribution full = said;
    for (int i = 0; i < 100; i++) {
      full = redact(full, WHY + i, passage("871 123 4567")).state();
    }
    Contribution last = full;
    assertThatThrownBy(() -> redact(last, WHY, passage("871 123 4567")))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void thePiecesOfAFieldAreItsWords() {
    Contribution after = redacted(said, "871 123 4567");
    assertThat(
            PublicWords.pieces(after, WordsField.TEXT).stream()
                .map(PublicWords.Piece::words)
                .collect(Collectors.joining()))
        .isEqualTo(TEXT);
    assertThat(PublicWords.pieces(after, WordsField.TEXT))
        .extracting(PublicWords.Piece::reason)
        .containsExactly(null, WHY, null);
  }

  @Test
  void aRedactionIsALaterChangeThanTheDecision() {
    Contribution after = redacted(said.admit(List.of("MOV"), NOW.minusSeconds(60)).state(), "871");
    assertThat(after.changedAt()).isEqualTo(NOW);
  }

  private Contribution redacted(Contribution c, String words) {
    return redact(c, WHY, passage(words)).state();
  }

  private Change<Contribution, ContributionEvent> redact(
      Contribution c, String reason, Passage... passages) {
    return Redaction.redact(c, List.of(passages), reason, NOW);
  }

  private Passage passage(String words) {
    int from = TEXT.codePointCount(0, TEXT.indexOf(words));
    int to = from + words.codePointCount(0, words.length());
    return Passage.of(WordsField.TEXT, from, to, said.content());
  }

  private static Contribution saying(String title, String text) {
    Contribution sample = Samples.received();
    return withContent(sample, sample.content().saying(title, text, null, null));
  }

  private static Contribution withContent(Contribution c, Content content) {
    return c.copy().content(content).made();
  }

  private static Contribution named(Contribution c) {
    Contributor by =
        new Contributor("citizen", "Persona de muestra 26", null, null, null, null, true);
    return c.copy().contributor(by).made();
  }
}

package org.convocatoria.submission.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convocatoria.submission.session.Held2014.NOW;
import static org.convocatoria.submission.session.Held2014.TEXT;
import static org.convocatoria.submission.session.Held2014.marked;
import static org.convocatoria.submission.session.Held2014.quotation;

import org.convocatoria.service.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class SessionTest {

  private final Session session = Held2014.transcribed();

  @Test
  void anExcerptKeepsTheQuoteAndMovesWithTheTranscript() {
    Session corrected =
        marked(session, "e", quotation(25, 43, 1)).transcribe("Acta\n" + TEXT).state();
    Excerpt excerpt = corrected.excerpts().getFirst();
    assertThat(excerpt.quote()).isEqualTo("Pago dos camiones.");
    assertThat(excerpt.passage()).isEqualTo(new Passage(30, 48));
    assertThat(corrected.transcribe("Acta\n" + TEXT).events()).isEmpty();
  }

  @Test
  void aTranscriptThatIsReplacedByMistakeAndRestoredHasItsMarksWhereTheyWere() {
    Session quoted = marked(session, "e", quotation(25, 43, 1));
    Session mistaken = quoted.transcribe("Otra acta.").state();
    assertThat(mistaken.excerpts().getFirst().quote()).isEqualTo("Pago dos camiones.");
    Session twice = mistaken.transcribe("Minuta de otro día, también breve.").state();
    assertThat(twice.transcribe(TEXT).state().excerpts())
        .isEqualTo(quoted.excerpts())
        .extracting(Excerpt::passage)
        .containsExactly(new Passage(25, 43));
  }

  @Test
  void aCorrectionInsideAnExcerptThatIsUndoneLeavesTheMarkAsItWas() {
    Session quoted = marked(session, "e", quotation(25, 43, 1));
    Session corrected = quoted.transcribe(TEXT.replace("dos camiones", "tres camiones")).state();
    assertThat(corrected.excerpts().getFirst().passage()).isEqualTo(new Passage(25, 44));
    assertThat(corrected.transcribe(TEXT).state().excerpts()).isEqualTo(quoted.excerpts());
  }

  @Test
  void whatWasErasedIsNotMarkedAgainWhereItsWordsComeBack() {
    Session quoted = marked(session, "e", quotation(25, 43, 1));
    Session erased = quoted.transcribe("Otra acta.").state().takeBackConsent(1, NOW).state();
    Excerpt excerpt = erased.transcribe(TEXT).state().excerpts().getFirst();
    assertThat(excerpt.isErased()).isTrue();
    assertThat(excerpt.passage().length()).isZero();
  }

  @Test
  void whoCorrectsAnEarlierEditionIsRefusedUnlessItSaysTheSame() {
    String seen = session.edition();
    Session corrected = session.correct("Acta\n" + TEXT, seen).state();
    assertThat(corrected.edition()).isNotEqualTo(seen);
    assertThat(corrected.correct("Acta\n" + TEXT, seen).events()).isEmpty();
    assertThatThrownBy(() -> corrected.correct("Minuta\n" + TEXT, seen))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT));
    assertThat(Held2014.recorded().state().correct(TEXT, "").state().transcript()).isEqualTo(TEXT);
  }

  @Test
  void wordsThatWereErasedDoNotComeBackWithAnEarlierEdition() {
    Session quoted = marked(session, "e", quotation(25, 43, 1));
    Session erased = quoted.takeBackConsent(1, NOW).state();
    assertThatThrownBy(() -> erased.correct(TEXT + "Fin.", quoted.edition()))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void onlyWhoConsentedIsQuoted() {
    assertThat(refusal(quotation(0, 5, 2))).isEqualTo(HttpStatus.CONFLICT);
    assertThat(refusal(quotation(0, 5, 3))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refusal(quotation(0, 5, 0))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    Session nobody = session.takeBackConsent(1, NOW).state();
    assertThat(nobody.isQuotable()).isFalse();
    assertThat(refusal(nobody, quotation(0, 6, null))).isEqualTo(HttpStatus.CONFLICT);
  }

  @Test
  void whereOneDidNotAgreeTheSpeakerIsNamed() {
    Session everyone = Held2014.unanimous();
    assertThat(everyone.quoted(quotation(0, 6, null))).isEqualTo("Modera");
    assertThat(refusal(quotation(0, 6, null))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    Session fewer = everyone.takeBackConsent(2, NOW).state();
    assertThat(refusal(fewer, quotation(0, 6, null))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(fewer.quoted(quotation(0, 6, 1))).isEqualTo("Modera");
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    assertThat(refusal(quotation(5, 5, 1))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refusal(quotation(5, 4, 1))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refusal(quotation(-1, 4, 1))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refusal(quotation(5, 1000, 1))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(refusal(quotation(17, 18, 1))).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    Session longer = session.transcribe("a".repeat(9000)).state();
    assertThatThrownBy(() -> longer.quoted(quotation(0, 8000, 1)))
        .isInstanceOf(ProblemException.class);
    Session silent = Held2014.recorded().state();
    assertThatThrownBy(() -> silent.quoted(quotation(0, 5, 1)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void markingTheSameTwiceMarksItOnce() {
    Session once = marked(session, "e", quotation(25, 43, 1));
    assertThat(once.mark("e", "print", quotation(25, 43, 1), Held2014.PLACE, NOW).events())
        .isEmpty();
    assertThat(once.owed()).containsExactly(new Owed("e", false, NOW));
    Session settled = once.settled(once.owed().getFirst()).state();
    assertThat(settled.owed()).isEmpty();
    assertThat(settled.settled(once.owed().getFirst()).events()).isEmpty();
  }

  @Test
  void takingConsentBackRemovesNameAndWordsAndLeavesTheOtherPlaces() {
    Session both = Held2014.unanimous();
    Session two = marked(marked(both, "e", quotation(25, 43, 1)), "f", quotation(0, 6, null));
    Session after = two.takeBackConsent(2, NOW).state().takeBackConsent(1, NOW).state();
    assertThat(after.participants().getFirst()).isEqualTo(new Participant(null, false, NOW));
    assertThat(after.transcript()).doesNotContain("Pago", "Modera").contains("¿Y usted?\n");
    assertThat(after.length()).isEqualTo(two.length());
    assertThat(after.excerpts()).allMatch(Excerpt::isErased).allMatch(e -> e.quote().isEmpty());
    assertThat(after.owed()).filteredOn(Owed::takingBack).hasSize(2);
    assertThat(after.takeBackConsent(1, NOW).events()).isEmpty();
    assertThatThrownBy(() -> after.takeBackConsent(3, NOW)).isInstanceOf(ProblemException.class);
  }

  @Test
  void wordsOfOthersStayWhenOneOfThemGoes() {
    Session both = Held2014.unanimous();
    Session two = marked(marked(both, "e", quotation(25, 43, 1)), "f", quotation(0, 6, null));
    Session after = two.takeBackConsent(2, NOW).state();
    assertThat(after.marked()).isEqualTo(2);
    assertThat(after.transcript()).isEqualTo(TEXT);
  }

  private HttpStatus refusal(Quotation asked) {
    return refusal(session, asked);
  }

  private static HttpStatus refusal(Session held, Quotation asked) {
    try {
      held.quoted(asked);
    } catch (ProblemException refused) {
      return refused.status();
    }
    return HttpStatus.OK;
  }
}

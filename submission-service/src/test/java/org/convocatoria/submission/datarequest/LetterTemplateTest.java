package org.convocatoria.submission.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convocatoria.submission.datarequest.Requests.NOW;
import static org.convocatoria.submission.datarequest.Requests.request;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.words.Bundles;
import org.junit.jupiter.api.Test;

class LetterTemplateTest {

  private static final Attachment FIRST = file("f1", "volumenes.csv", "a", NOW);

  @Test
  void aFileTakesThePlaceOfTheOneBeforeAndTheStoryKeepsBoth() {
    LetterTemplate first = LetterTemplate.first("b1", "la-laguna-2014", FIRST).state();
    LetterTemplate second =
        first.replace(file("f2", "por-pozo.csv", "b", NOW.plusSeconds(60))).state();
    assertThat(second.file().id()).isEqualTo("f2");
    DataRequest asked = request(null).sent().state().ask("By well?", NOW.plusSeconds(30)).state();
    assertThat(told(asked, second))
        .containsExactly(
            "Se adjuntó al oficio la plantilla «volumenes.csv».",
            "La dependencia preguntó: By well?",
            "Se cambió la plantilla del oficio por «por-pozo.csv».");
  }

  @Test
  void theSameFileAgainChangesNothingAndUnderAnotherNameIsAnother() {
    LetterTemplate first = LetterTemplate.first("b1", "la-laguna-2014", FIRST).state();
    assertThat(first.replace(file("f2", "volumenes.csv", "a", NOW)).events()).isEmpty();
    assertThat(first.replace(file("f2", "mensual.csv", "a", NOW)).events())
        .containsExactly(new LetterTemplateEvent.TemplateReplaced());
  }

  @Test
  void theStoryOfARequestBeginsWhenItWasSent() {
    LetterTemplate before =
        LetterTemplate.first(
                "b1", "la-laguna-2014", file("f1", "volumenes.csv", "a", NOW.minusSeconds(60)))
            .state();
    assertThat(told(request(null), before)).isEmpty();
    assertThat(told(request(null), before.replace(file("f2", "otra.csv", "b", NOW)).state()))
        .containsExactly("Se cambió la plantilla del oficio por «otra.csv».");
  }

  private static Attachment file(String id, String name, String sha256, Instant at) {
    return new Attachment(id, name, 12, "text/csv", sha256, at);
  }

  private static List<String> told(DataRequest request, LetterTemplate template) {
    return Told.history(request, template).stream()
        .map(
            each ->
                each.text()
                    .in(Locale.forLanguageTag("es-MX"), Bundles.of(List.of("datarequest/words"))))
        .toList();
  }
}

package org.convocatoria.plan.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTest {

  static Answer forwarded(String folio) {
    return new Answer(
        Answer.idOf("la-laguna-2014", folio),
        "la-laguna-2014",
        folio,
        "id-of-" + folio,
        AnswerKind.FORWARDED,
        "La recolección y los mercados corresponden a cada ayuntamiento.",
        null,
        "Dependencia municipal de muestra",
        2,
        Instant.parse("2015-02-09T17:30:00Z"),
        1);
  }

  static Answer notIncluded(String folio) {
    return new Answer(
        Answer.idOf("la-laguna-2014", folio),
        "la-laguna-2014",
        folio,
        "id-of-" + folio,
        AnswerKind.NOT_INCLUDED,
        "Quedó en sexto lugar.",
        null,
        null,
        1,
        Instant.parse("2015-02-10T09:00:00Z"),
        1);
  }

  @Test
  void aChangedAnswerIsANewRevisionOfIt() {
    Change<Answer, AnswerEvent> changed =
        forwarded("PEM-000035-2").change(notIncluded("PEM-000035-2"));
    assertThat(changed.events()).containsExactly(new AnswerEvent.AnswerChanged());
    assertThat(changed.state().revision()).isEqualTo(2);
    assertThat(changed.state().answer()).isEqualTo(AnswerKind.NOT_INCLUDED);
    assertThat(changed.state().authority()).isNull();
  }

  @Test
  void theSameAnswerAgainIsNoChange() {
    Answer first = forwarded("PEM-000031-6");
    assertThat(first.change(forwarded("PEM-000031-6")).events()).isEmpty();
  }

  @Test
  void whateverIsWordedOtherwiseIsANewRevision() {
    Answer first = underStudy("Se estudia.", "2015-06-01", null, 1);
    assertThat(first.change(first).events()).isEmpty();
    for (Answer other :
        List.of(
            underStudy("Se estudia con el ayuntamiento.", "2015-06-01", null, 1),
            underStudy("Se estudia.", "2015-07-01", null, 1),
            underStudy("Se estudia.", "2015-06-01", "Ayuntamiento", 1),
            underStudy("Se estudia.", "2015-06-01", null, 2))) {
      assertThat(first.change(other).state().revision()).isEqualTo(2);
    }
  }

  private static Answer underStudy(
      String reason, String by, @Nullable String authority, int common) {
    return new Answer(
        Answer.idOf("la-laguna-2014", "PEM-000036-1"),
        "la-laguna-2014",
        "PEM-000036-1",
        "id",
        AnswerKind.UNDER_STUDY,
        reason,
        by,
        authority,
        common,
        Instant.parse("2015-02-10T09:00:00Z"),
        1);
  }
}

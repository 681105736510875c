package org.convocatoria.gateway.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.gateway.edge.service.Problem.FieldError;
import org.convocatoria.pages.form.Selection;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final ZoneId MONTERREY = ZoneId.of("America/Monterrey");

  @Test
  void aRefusalFindsItsFieldByNameByPartAndByWhole() {
    Form form = sent(Map.of());
    assertThat(refused(form, "reason").at("reason")).isEqualTo("Corrija.");
    assertThat(refused(form, "cites.3").at("cites")).isEqualTo("Corrija.");
    assertThat(refused(form, "place").at("place.name")).isEqualTo("Corrija.");
    Form unknown = refused(form, "elsewhere");
    assertThat(unknown.corrections()).extracting(Correction::anchor).containsExactly("");
  }

  @Test
  void oneSentencePerFieldIsEnough() {
    Form form =
        sent(Map.of())
            .after(
                new Answer.Refused<>(
                    422,
                    new Problem(
                        "",
                        "Falta",
                        422,
                        null,
                        List.of(
                            new FieldError("cites.0", "Uno."),
                            new FieldError("cites.1", "Otro.")))));
    assertThat(form.corrections()).extracting(Correction::message).containsExactly("Uno.");
  }

  @Test
  void whatHasToBeMendedComesInTheOrderOfTheForm() {
    List<FieldError> errors =
        List.of(
            new FieldError("elsewhere", "Tres."),
            new FieldError("place.name", "Dos."),
            new FieldError("reason", "Uno."));
    Form form =
        sent(Map.of())
            .after(new Answer.Refused<>(422, new Problem("", "Falta", 422, null, errors)));
    assertThat(form.corrections())
        .extracting(Correction::message)
        .containsExactly("Uno.", "Dos.", "Tres.");
  }

  @Test
  void aRefusalWithoutFieldsIsSaidAsAWhole() {
    Form form =
        sent(Map.of())
            .after(
                new Answer.Refused<>(409, new Problem("", "Ya se decidió.", 409, null, List.of())));
    assertThat(form.failure()).isEqualTo("Ya se decidió.");
    assertThat(form.wrong()).isTrue();
  }

  @Test
  void theKeyStaysUntilItWasUsedForSomethingElse() {
    String key = "0b0f6f0e-5a3c-4d6f-9a59-1b8f6d1c2a33";
    Form form = sent(Map.of(Form.KEY, List.of(key)));
    assertThat(form.key()).isEqualTo(key);
    assertThat(refused(form, "reason").key()).isEqualTo(key);
    assertThat(refused(form, "Idempotency-Key").key()).isNotEqualTo(key);
    assertThat(sent(Map.of(Form.KEY, List.of("made up"))).key()).hasSize(36);
  }

  @Test
  void aBodyLeavesOutBlanksAndPassesOnWhatItCannotRead() {
    Form form =
        sent(
            Map.of(
                "reason", List.of(" "),
                "place.name", List.of("Biblioteca"),
                "a", List.of("12"),
                "b", List.of("0.5"),
                "c", List.of("doce"),
                "at", List.of("2014-10-30T09:00"),
                "bad", List.of("mañana")));
    assertThat(
            Body.of(form)
                .texts("reason", "place.name")
                .numbers("a", "b", "c", "none")
                .times(MONTERREY, "at", "bad")
                .members())
        .hasToString(
            "{place={name=Biblioteca}, a=12, b=0.5, c=doce, at=2014-10-30T09:00:00-06:00,"
                + " bad=mañana}");
  }

  @Test
  void aTimeBeforeTheEndOfSummerTimeHasTheOtherOffset() {
    Form form = sent(Map.of("at", List.of("2014-10-23T09:00")));
    assertThat(Body.of(form).times(MONTERREY, "at").members())
        .containsEntry("at", "2014-10-23T09:00:00-05:00");
  }

  @Test
  void aSelectionKeepsTheOtherChoicesAndStartsAtTheTop() {
    Selection selection =
        Selection.of("estado", "received", "q", " agua & luz ", Selection.CURSOR, "100");
    assertThat(selection.with("estado", "admitted")).isEqualTo("?estado=admitted&q=agua+%26+luz");
    assertThat(selection.with(Selection.CURSOR, "50"))
        .isEqualTo("?estado=received&q=agua+%26+luz&desde=50");
    assertThat(Selection.of("q", "").query()).isEmpty();
    assertThat(Selection.of(Selection.CURSOR, "1").any()).isFalse();
  }

  private static Form sent(Map<String, List<String>> typed) {
    return Form.sent(Form.blank("f", "reason", "cites", "place.name", "place.address"), typed);
  }

  private static Form refused(Form form, String field) {
    List<FieldError> errors = List.of(new FieldError(field, "Corrija."));
    return form.after(new Answer.Refused<>(422, new Problem("", "Falta", 422, null, errors)));
  }
}

package org.convocatoria.submission.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convocatoria.submission.consultation.ConsultationSamples.AFTER;
import static org.convocatoria.submission.consultation.ConsultationSamples.BEFORE;
import static org.convocatoria.submission.consultation.ConsultationSamples.OPEN;
import static org.convocatoria.submission.consultation.ConsultationSamples.consultation;
import static org.convocatoria.submission.consultation.ConsultationSamples.question;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Period;
import org.convocatoria.submission.call.Phase;
import org.junit.jupiter.api.Test;

class ConsultationTest {

  private static final List<Question> REORDERED = List.of(question("uso", Kind.SINGLE, "No", "Sí"));

  @Test
  void whatIsAskedOtherwiseAfterTheFirstAnswerIsAnotherVersion() {
    Consultation open = consultation().ask(1, REORDERED, List.of(), true, OPEN).state();
    assertThat(open.questionnaires()).extracting(Questionnaire::version).containsExactly(1, 2);
    assertThat(open.edition()).isEqualTo(2);
    Consultation before = consultation().ask(1, REORDERED, List.of(), false, BEFORE).state();
    assertThat(before.questionnaires()).extracting(Questionnaire::version).containsExactly(1);
    assertThat(before.current().questions()).isEqualTo(REORDERED);
  }

  @Test
  void theSecondOfTwoEditorsIsToldAndChangesNothing() {
    Consultation edited = consultation().ask(1, REORDERED, List.of(), false, BEFORE).state();
    assertThatThrownBy(() -> edited.ask(1, List.of(), List.of(), false, BEFORE))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(409));
  }

  @Test
  void whatIsAskedNoLongerChangesOnceItIsClosed() {
    Consultation closed = consultation().close(OPEN).state();
    assertThat(closed.close(AFTER).events()).isEmpty();
    assertThatThrownBy(() -> closed.ask(1, REORDERED, List.of(), true, OPEN))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void titleAndDatesAreRevisedByOneEditorAtATime() {
    Period longer = period("2014-10-24T23:59:00-05:00");
    Consultation revised = consultation().revise(1, "Otra", "Para qué", longer, OPEN).state();
    assertThat(revised.title()).isEqualTo("Otra");
    assertThat(revised.period()).isEqualTo(longer);
    assertThat(revised.edition()).isEqualTo(2);
    assertThat(revised.revise(2, "Otra", "Para qué", longer, OPEN).events()).isEmpty();
    assertThatThrownBy(() -> revised.revise(1, "Tarde", null, longer, OPEN))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(409));
    assertThatThrownBy(() -> revised.revise(2, "Tarde", null, longer, AFTER))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.status().value()).isEqualTo(409));
  }

  @Test
  void theLastDayIsPutForwardOnlyBeforeItOpens() {
    Period shorter = period("2014-10-12T23:59:00-05:00");
    Consultation known = consultation();
    assertThat(known.revise(1, known.title(), null, shorter, BEFORE).events()).hasSize(1);
    assertThatThrownBy(() -> known.revise(1, known.title(), null, shorter, OPEN))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.errors()).extracting(FieldError::field).containsExactly("closes"));
  }

  @Test
  void itIsOpenedBeforeItsFirstDayOnce() {
    Consultation opened = consultation().open(BEFORE).state();
    assertThat(opened.phase(BEFORE)).isEqualTo(Phase.OPEN);
    assertThat(opened.period().closes()).isEqualTo(consultation().period().closes());
    assertThat(opened.open(OPEN).events()).isEmpty();
  }

  private static Period period(String closes) {
    return new Period(consultation().period().opens(), OffsetDateTime.parse(closes), null);
  }

  @Test
  void askingTheSameIsNoChange() {
    Questionnaire same = consultation().current();
    assertThat(consultation().ask(1, same.questions(), same.statements(), true, OPEN).events())
        .isEmpty();
  }

  @Test
  void aReleasedResultStaysAsItIs() {
    Consultation released = ConsultationSamples.released().state();
    Change<Consultation, ConsultationEvent> again =
        released.release(
            List.of(
                new Release(
                    "uso", AFTER, List.of(), ConsultationSamples.release("uso").place(), AFTER)));
    assertThat(again.events()).isEmpty();
    assertThat(released.release("uso").orElseThrow().results()).isNotEmpty();
    assertThat(released.yielded("uso").state().release("uso").orElseThrow().owedAt()).isNull();
    assertThat(released.yielded("otra").events()).isEmpty();
    assertThat(released.counted(61).events()).isEmpty();
  }

  @Test
  void eachVersionIsFoundByItsNumber() {
    Consultation open = consultation().ask(1, REORDERED, List.of(), true, OPEN).state();
    assertThat(open.questionnaire(1).orElseThrow().questions()).hasSize(2);
    assertThat(open.questionnaire(null).orElseThrow().version()).isEqualTo(2);
    assertThat(open.questionnaire(3)).isEmpty();
  }

  @Test
  void aQuestionOfAConditionIsPutToWhomItConcerns() {
    Question reason = consultation().current().question("motivo").orElseThrow();
    assertThat(Questionnaire.isAsked(reason, Map.of("uso", "Sí"))).isTrue();
    assertThat(Questionnaire.isAsked(reason, Map.of("uso", List.of("No", "Sí")))).isTrue();
    assertThat(Questionnaire.isAsked(reason, Map.of("uso", "No"))).isFalse();
    assertThat(Questionnaire.isAsked(reason, Map.of())).isFalse();
    assertThat(consultation().current().optionsOf(new Condition("uso", List.of("Sí", "No"))))
        .isEqualTo("Sí, No");
  }
}

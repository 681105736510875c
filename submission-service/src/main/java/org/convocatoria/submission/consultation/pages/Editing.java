package org.convocatoria.submission.consultation.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.consultation.Consultation;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Question;
import org.convocatoria.submission.consultation.Questionnaire;
import org.convocatoria.submission.consultation.QuestionnaireRequest;
import org.springframework.stereotype.Component;

/** Changes a questionnaire one piece at a time, as pages do. */
@Component
class Editing {

  private final Consulting consulting;
  private final Bodies bodies;

  Editing(Consulting consulting, Bodies bodies) {
    this.consulting = consulting;
    this.bodies = bodies;
  }

  /** The whole questionnaire as the API's body has it. */
  private record Whole(Object edition, List<?> questions, List<?> statements) {}

  /**
   * Stores the changed questionnaire; errors of the piece are shown at the fields of its form.
   *
   * @param piece the path of the piece in the body, such as questions.3
   */
  void save(
      String id, Form form, List<?> questions, List<?> statements, String piece, String actor) {
    try {
      QuestionnaireRequest asked =
          bodies.read(
              "consultation-questionnaire",
              new Whole(edition(form), questions, statements),
              QuestionnaireRequest.class);
      consulting.ask(id, asked, actor);
    } catch (ProblemException refused) {
      throw refused.errors().isEmpty() ? refused : atItsPlace(refused, piece + ".");
    }
  }

  /**
   * Checks that no other question depends on this one, which is to go.
   *
   * @throws ProblemException 422 naming the one that does
   */
  static void mustBeFree(Questionnaire asked, String question) {
    asked.dependingOn(question).stream()
        .findFirst()
        .ifPresent(
            other -> {
              throw ProblemException.invalid("", "consultation.depends-on-this", other.text());
            });
  }

  /**
   * Checks that a question does not depend on the one that it is moved above.
   *
   * @throws ProblemException 422 naming both
   */
  static void mayStandAbove(Question moved, Question other) {
    if (moved.when() != null && moved.when().question().equals(other.id())) {
      throw ProblemException.invalid(
          "", "consultation.depends-on-above", moved.text(), other.text());
    }
  }

  private static ProblemException atItsPlace(ProblemException refused, String prefix) {
    return ProblemException.invalid(
        refused.errors().stream()
            .map(
                each ->
                    each.field().startsWith(prefix)
                        ? new FieldError(each.field().substring(prefix.length()), each.message())
                        : new FieldError("", each.message()))
            .toList());
  }

  private static Object edition(Form form) {
    String typed = form.value("edition");
    return typed.matches("\\d{1,9}") ? (Object) Integer.valueOf(typed) : typed;
  }

  /** An id that no version uses, so that totals of different questions cannot be mixed up. */
  static String fresh(Consultation known, String letter) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> letter + i)
        .filter(each -> known.questionnaires().stream().noneMatch(asked -> asked.asks(each)))
        .findFirst()
        .orElseThrow();
  }
}

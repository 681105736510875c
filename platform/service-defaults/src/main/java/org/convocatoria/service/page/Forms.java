package org.convocatoria.service.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Refusal;
import org.convocatoria.service.problem.Explanations;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Does what a form asks for, or shows it again with all that was typed and why it was refused. */
@Component
public class Forms {

  private final Explanations explanations;
  private final MessageSource words;

  Forms(Explanations explanations, MessageSource words) {
    this.explanations = explanations;
    this.words = words;
  }

  /**
   * Does what the form asks for and goes on to the page that names. A refusal, a lost race or a
   * store that is away leads back to the form, under the status that a program would get; so does a
   * form that is only to be shown again. An address of nothing stays a 404.
   *
   * @param action returns the next page
   * @param again shows the form once more
   */
  public String answer(
      Form form,
      HttpServletResponse response,
      Supplier<String> action,
      Function<Form, String> again) {
    if (form.onlyShown()) {
      return again.apply(form);
    }
    ProblemException problem;
    try {
      return action.get();
    } catch (RuntimeException e) {
      problem = explanations.of(e);
      if (problem.status() == HttpStatus.NOT_FOUND) {
        throw problem;
      }
    }
    response.setStatus(problem.status().value());
    return again.apply(form.refused(refusal(problem)));
  }

  /** The first reason for a failure, where a page shows one sentence beside something else. */
  public String reason(Exception failure) {
    return refusal(explanations.of(failure)).first();
  }

  /** The reasons of a problem, in the language of this request. */
  public Refusal refusal(ProblemException problem) {
    var locale = LocaleContextHolder.getLocale();
    return new Refusal(
        problem.title().in(locale, words),
        problem.errors().stream()
            .map(error -> new Refusal.Field(error.field(), error.message().in(locale, words)))
            .toList());
  }
}

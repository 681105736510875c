package org.convocatoria.plan.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.plan.evidence.Contribution;
import org.convocatoria.plan.evidence.Evidence;
import org.convocatoria.plan.outline.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads answers together with the titles of what they answer. */
@Component
public class AnswerList {

  private static final int SIZE = 100;

  private final Answers answers;
  private final Evidence evidence;
  private final Plans plans;

  AnswerList(Answers answers, Evidence evidence, Plans plans) {
    this.answers = answers;
    this.evidence = evidence;
    this.plans = plans;
  }

  /** Some answers, titles by contribution id, and where to go on. */
  public record Page(List<Answer> answers, Map<String, String> titles, @Nullable String next) {}

  /** The current call's answers by folio, after the given one. */
  public Page after(String folio) {
    List<Answer> found = answers.page(plans.current().call(), folio, SIZE);
    Map<String, Contribution> contributions =
        evidence.contributions(found.stream().map(Answer::contribution).toList());
    Map<String, String> titles = new HashMap<>();
    evidence
        .words(contributions.values())
        .forEach(
            (id, words) -> {
              String title = words.title();
              if (title != null) {
                titles.put(id, title);
              }
            });
    return new Page(found, titles, found.size() == SIZE ? found.getLast().folio() : null);
  }
}

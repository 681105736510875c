package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Puts what became of a request into sentences. */
public final class Told {

  private Told() {}

  /** Something that became of it, and when that was noted. */
  public record Step(Instant at, Sentence text) {}

  /** All of it since it was sent, with the files that its letter got meanwhile. */
  public static List<Step> history(DataRequest request, @Nullable LetterTemplate template) {
    List<Step> steps = new ArrayList<>();
    request.progress().forEach(each -> steps.add(new Step(each.at(), of(each))));
    if (template != null) {
      of(template).stream().filter(e -> !e.at().isBefore(request.sentAt())).forEach(steps::add);
    }
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  private static List<Step> of(LetterTemplate template) {
    List<Step> steps = new ArrayList<>();
    for (LetterTemplate.Attached each : template.attached()) {
      String key =
          steps.isEmpty()
              ? "datarequest.step.template-attached"
              : "datarequest.step.template-replaced";
      steps.add(new Step(each.at(), Sentence.of(key, each.name())));
    }
    return steps;
  }

  private static Sentence of(Progress progress) {
    return switch (progress) {
      case Progress.Acknowledged(var _, var date, var due) ->
          Sentence.of("datarequest.step.acknowledged", date, due);
      case Progress.Extended(var _, int days, String reason, var due, var _) ->
          Sentence.of("datarequest.step.extended", days, due, reason);
      case Progress.Answered(var _, Reply reply, var _) -> answered(reply);
      case Progress.Redirected(var _, String agency, var _) ->
          Sentence.of("datarequest.step.redirected", agency);
      case Progress.Refused(var _, String reason) ->
          Sentence.of("datarequest.step.refused", reason);
      case Progress.ExtensionAsked(var _, int days, String reason) ->
          Sentence.of("datarequest.step.extension-asked", days, reason);
      case Progress.ExtensionDeclined(var _, String reason) ->
          Sentence.of("datarequest.step.extension-declined", reason);
      case Progress.QuestionAsked(var _, String text) ->
          Sentence.of("datarequest.step.question-asked", text);
      case Progress.QuestionAnswered(var _, String text) ->
          Sentence.of("datarequest.step.question-answered", text);
      case Progress.LinkReplaced _ -> Sentence.of("datarequest.step.link-replaced");
    };
  }

  private static Sentence answered(Reply reply) {
    return switch (reply.extent()) {
      case FULL -> Sentence.of("datarequest.step.answered");
      case PARTIAL -> Sentence.of("datarequest.step.partly");
      case NONE -> Sentence.of("datarequest.step.none");
    };
  }
}

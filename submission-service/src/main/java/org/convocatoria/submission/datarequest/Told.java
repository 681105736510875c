package org.convocatoria.submission.datarequest;

import org.convocatoria.words.Sentence;

/** Puts what became of a request into sentences. */
public final class Told {

  private Told() {}

  /** What happened, in a sentence. */
  public static Sentence of(Progress progress) {
    return switch (progress) {
      case Progress.Acknowledged(var _, var date, var due) ->
          Sentence.of("datarequest.step.acknowledged", date, due);
      case Progress.Extended(var _, int days, String reason, var due) ->
          Sentence.of("datarequest.step.extended", days, due, reason);
      case Progress.Answered(var _, Reply reply, var _) -> answered(reply);
      case Progress.Redirected(var _, String agency, var _) ->
          Sentence.of("datarequest.step.redirected", agency);
      case Progress.Refused(var _, String reason) ->
          Sentence.of("datarequest.step.refused", reason);
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

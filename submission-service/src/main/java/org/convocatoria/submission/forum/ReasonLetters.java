package org.convocatoria.submission.forum;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convocatoria.submission.contribution.LetterSource;
import org.springframework.stereotype.Component;

/** The letters to authors whose reason was taken off a forum's page. */
@Component
class ReasonLetters implements LetterSource {

  private static final String ACTOR = "anonymous";

  private final Reasons reasons;

  ReasonLetters(Reasons reasons) {
    this.reasons = reasons;
  }

  @Override
  public List<Asked> unconfirmed(Instant before, int limit) {
    return reasons.unconfirmed(before, limit).stream()
        .map(each -> new Asked(each.id(), each.mailing()))
        .toList();
  }

  @Override
  public void confirm(String id, Set<String> messages) {
    reasons.change(id, ACTOR, each -> each.confirmLetters(messages));
  }

  @Override
  public void askAgain(String id, Instant before, Instant now) {
    reasons.change(id, ACTOR, each -> each.askForLettersAgain(before, now));
  }
}

package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The letters of contributions. */
@Component
class ContributionLetters implements LetterSource {

  private static final String ACTOR = "anonymous";

  private final Contributions contributions;

  ContributionLetters(Contributions contributions) {
    this.contributions = contributions;
  }

  @Override
  public List<Asked> unconfirmed(Instant before, int limit) {
    return contributions.unconfirmed(before, limit).stream()
        .map(each -> new Asked(each.id(), each.mailing()))
        .toList();
  }

  @Override
  public void confirm(String id, Set<String> messages) {
    contributions.change(id, ACTOR, c -> c.confirmLetters(messages));
  }

  @Override
  public void askAgain(String id, Instant before, Instant now) {
    contributions.change(id, ACTOR, c -> c.askForLettersAgain(before, now));
  }
}

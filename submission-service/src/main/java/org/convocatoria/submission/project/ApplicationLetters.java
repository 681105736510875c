package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convocatoria.submission.contribution.LetterSource;
import org.springframework.stereotype.Component;

/** The letters of applications. */
@Component
class ApplicationLetters implements LetterSource {

  private static final String ACTOR = "system";

  private final Applications applications;

  ApplicationLetters(Applications applications) {
    this.applications = applications;
  }

  @Override
  public List<Asked> unconfirmed(Instant before, int limit) {
    return applications.unconfirmed(before, limit).stream()
        .map(each -> new Asked(each.id(), each.mailing()))
        .toList();
  }

  @Override
  public void confirm(String id, Set<String> messages) {
    applications.change(id, ACTOR, each -> each.confirmLetters(messages));
  }

  @Override
  public void askAgain(String id, Instant before, Instant now) {
    applications.change(id, ACTOR, each -> each.askForLettersAgain(before, now));
  }
}

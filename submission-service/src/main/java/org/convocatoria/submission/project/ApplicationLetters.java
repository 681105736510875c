package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
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
    applications.change(id, ACTOR, each -> confirmed(each, messages));
  }

  @Override
  public void askAgain(String id, Instant before, Instant now) {
    applications.change(id, ACTOR, each -> askedAgain(each, before, now));
  }

  static Change<Application, ApplicationEvent> confirmed(Application of, Set<String> messages) {
    Mailing after = of.mailing().confirmed(messages);
    return after.equals(of.mailing())
        ? Change.none(of)
        : Change.of(new Edited(of).mailing(after).made(), new ApplicationEvent.LettersConfirmed());
  }

  static Change<Application, ApplicationEvent> askedAgain(
      Application of, Instant askedBefore, Instant now) {
    Mailing mailing = of.mailing();
    if (!mailing.isUnconfirmedSince(askedBefore)) {
      return Change.none(of);
    }
    return Change.of(
        new Edited(of).mailing(mailing.askedAgain(now)).made(),
        new ApplicationEvent.LettersAskedAgain(mailing.unconfirmed()));
  }
}

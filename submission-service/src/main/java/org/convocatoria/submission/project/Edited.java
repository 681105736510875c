package org.convocatoria.submission.project;

import java.time.Instant;
import java.util.List;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.submission.contribution.Attachment;
import org.jspecify.annotations.Nullable;

/** Builds a changed application; what is not set stays unchanged. */
final class Edited {

  private final Application before;
  private Project project;
  private Group group;
  private List<Attachment> files;
  private @Nullable HandedIn handedIn;
  private List<Evaluation> evaluations;
  private List<Conflict> conflicts;
  private List<Decision> decisions;
  private Mailing mailing;

  Edited(Application before) {
    this.before = before;
    this.project = before.project();
    this.group = before.group();
    this.files = before.files();
    this.handedIn = before.handedIn();
    this.evaluations = before.evaluations();
    this.conflicts = before.conflicts();
    this.decisions = before.decisions();
    this.mailing = before.mailing();
  }

  Edited saying(Project to) {
    project = to;
    return this;
  }

  Edited by(Group to) {
    group = to;
    return this;
  }

  Edited files(List<Attachment> to) {
    files = to;
    return this;
  }

  Edited handedIn(HandedIn to) {
    handedIn = to;
    return this;
  }

  Edited evaluations(List<Evaluation> to) {
    evaluations = to;
    return this;
  }

  Edited conflicts(List<Conflict> to) {
    conflicts = to;
    return this;
  }

  Edited decisions(List<Decision> to) {
    decisions = to;
    return this;
  }

  Edited mailing(Mailing to) {
    mailing = to;
    return this;
  }

  /** Gives up letters to promoters who have left, or have no address any more. */
  Edited givingUpLetters() {
    for (Mailing.Letter each : mailing.unconfirmed()) {
      if (group.numbered(Letter.of(each).subject()).filter(Promoter::hasAddress).isEmpty()) {
        mailing = mailing.givenUp(each.about());
      }
    }
    return this;
  }

  /** Requests a letter that asks for acceptance or, for the leader, has the draft's link. */
  Edited asking(Promoter promoter, Instant now) {
    String template = promoter.leads() ? Letter.DRAFT : Letter.ACCEPTANCE;
    return to(promoter, new Letter(template, promoter.number()), now);
  }

  /** Requests a letter to the leader, if there is an address. */
  Edited telling(Letter letter, Instant now) {
    return to(group.leader(), letter, now);
  }

  private Edited to(Promoter promoter, Letter letter, Instant now) {
    if (promoter.hasAddress()) {
      String message = before.id() + ":letter:" + (mailing.count() + 1);
      mailing = mailing.asked(new Mailing.Letter(message, letter.about(), now));
    }
    return this;
  }

  Application made() {
    return new Application(
        before.id(),
        before.call(),
        before.projectCall(),
        project,
        group,
        files,
        before.start(),
        handedIn,
        evaluations,
        conflicts,
        decisions,
        mailing);
  }
}

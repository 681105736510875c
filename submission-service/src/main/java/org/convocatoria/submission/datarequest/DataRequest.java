package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.WorkingDays;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/**
 * What one agency is asked for by a letter, and what became of it.
 *
 * @param batch the id that all requests of one letter share
 * @param redirectedFrom the request to another agency in whose place this one stands
 * @param owed what it yielded and is not known to be a contribution yet
 */
public record DataRequest(
    String id,
    String call,
    String batch,
    Letter letter,
    Agency agency,
    Link link,
    Instant sentAt,
    List<Progress> progress,
    @Nullable String redirectedFrom,
    List<Owed> owed,
    Mailing mailing,
    boolean sample) {

  /** Copies the lists, so that a request never changes. */
  public DataRequest {
    progress = List.copyOf(progress);
    owed = List.copyOf(owed);
  }

  /** A contribution that was promised then. */
  public record Owed(Allotted place, Instant at) {}

  /** Where it stands: what ended it, else the furthest it came. */
  public RequestState state() {
    return Course.state(progress);
  }

  /** The day on which the answer is due; null before the agency acknowledged the letter. */
  public @Nullable LocalDate due() {
    return Course.due(progress);
  }

  /** What the agency asked, in its order, each with what it was told. */
  public Askings askings() {
    return Askings.of(progress);
  }

  /** All that the agency answered, in its order. */
  public List<Progress.Answered> answers() {
    return Course.answers(progress);
  }

  /** The folios of what it yielded, in their order. */
  public List<String> folios() {
    return answers().stream()
        .flatMap(each -> Stream.ofNullable(each.place()))
        .map(Allotted::folio)
        .toList();
  }

  Change<DataRequest, DataRequestEvent> sent() {
    return Change.of(AgencyMail.sending(this, sentAt), new DataRequestEvent.RequestSent());
  }

  Change<DataRequest, DataRequestEvent> acknowledge(LocalDate day, WorkingDays days, Instant now) {
    mustBeOpen();
    if (Course.isAcknowledgedOn(day, progress)) {
      return Change.none(this);
    }
    if (day.isBefore(letter.date())) {
      throw ProblemException.invalid("date", "datarequest.before-the-letter");
    }
    if (due() != null) {
      throw ProblemException.conflict("acknowledged", "datarequest.acknowledged-already");
    }
    LocalDate due = days.after(day, letter.workingDays());
    return Change.of(
        with(new Progress.Acknowledged(now, day, due)), new DataRequestEvent.RequestAcknowledged());
  }

  /** One due date at a time: the days are added to the present one, once under one key. */
  Change<DataRequest, DataRequestEvent> extend(
      Extension given, String key, WorkingDays days, Instant now) {
    if (given.wasGiven(key, progress)) {
      return Change.none(this);
    }
    mustBeOpen();
    LocalDate due = due();
    if (due == null) {
      throw ProblemException.conflict("not-acknowledged", "datarequest.not-acknowledged");
    }
    given.mustBuildOn(due, this);
    LocalDate until = days.after(due, given.workingDays());
    return Change.of(
        told(given.step(now, until, key), AgencyMail.EXTENSION),
        new DataRequestEvent.RequestExtended());
  }

  /** The agency asks for more time, once it is known by when it would have to answer. */
  Change<DataRequest, DataRequestEvent> askForTime(int by, String reason, Instant now) {
    mustBeOpen();
    if (due() == null) {
      throw ProblemException.conflict("not-acknowledged", "datarequest.no-time-runs-yet");
    }
    askings().mustNotAwaitTime();
    return Change.of(
        with(new Progress.ExtensionAsked(now, by, reason)), new DataRequestEvent.ExtensionAsked());
  }

  /** The asking is known by its number; null means the one that waits. */
  Change<DataRequest, DataRequestEvent> declineTime(
      String reason, @Nullable Integer asking, Instant now) {
    mustBeOpen();
    askings().mustAwaitTime(asking);
    return Change.of(
        told(new Progress.ExtensionDeclined(now, reason), AgencyMail.EXTENSION),
        new DataRequestEvent.ExtensionDeclined());
  }

  Change<DataRequest, DataRequestEvent> ask(String question, Instant now) {
    mustBeOpen();
    askings().mustNotAwaitWords();
    return Change.of(
        with(new Progress.QuestionAsked(now, question)), new DataRequestEvent.QuestionAsked());
  }

  /** The asking is known by its number; null means the one that waits. */
  Change<DataRequest, DataRequestEvent> clarify(
      String text, @Nullable Integer asking, Instant now) {
    mustBeOpen();
    askings().mustAwaitWords(asking);
    return Change.of(
        told(new Progress.QuestionAnswered(now, text), AgencyMail.CLARIFICATION),
        new DataRequestEvent.QuestionAnswered());
  }

  /** The place is that of the contribution it yields; none where the agency has nothing. */
  Change<DataRequest, DataRequestEvent> answer(Reply reply, @Nullable Allotted place, Instant now) {
    mustBeOpen();
    DataRequest answered = with(new Progress.Answered(now, reply, place));
    return Change.of(
        place == null ? answered : answered.owing(and(owed, new Owed(place, now))),
        new DataRequestEvent.RequestAnswered());
  }

  Change<DataRequest, DataRequestEvent> redirect(String to, String request, Instant now) {
    mustBeOpen();
    return Change.of(
        with(new Progress.Redirected(now, to, request)), new DataRequestEvent.RequestRedirected());
  }

  Change<DataRequest, DataRequestEvent> refuse(String reason, Instant now) {
    mustBeOpen();
    return Change.of(
        with(new Progress.Refused(now, reason)), new DataRequestEvent.RequestRefused());
  }

  Change<DataRequest, DataRequestEvent> replaceLink(Link by, Instant now) {
    mustBeOpen();
    DataRequest noted = with(new Progress.LinkReplaced(now));
    return Change.of(
        AgencyMail.sending(noted.copy(by, noted.progress, owed, mailing), now),
        new DataRequestEvent.LinkReplaced());
  }

  Change<DataRequest, DataRequestEvent> filed(Allotted place) {
    List<Owed> left = owed.stream().filter(each -> !each.place().equals(place)).toList();
    return left.size() == owed.size()
        ? Change.none(this)
        : Change.of(owing(left), new DataRequestEvent.AnswerFiled());
  }

  Change<DataRequest, DataRequestEvent> confirmLetters(Set<String> messages) {
    Mailing after = mailing.confirmed(messages);
    return after.equals(mailing)
        ? Change.none(this)
        : Change.of(with(after), new DataRequestEvent.LettersConfirmed());
  }

  Change<DataRequest, DataRequestEvent> askForLettersAgain(Instant askedBefore, Instant now) {
    return mailing.isUnconfirmedSince(askedBefore)
        ? Change.of(
            with(mailing.askedAgain(now)),
            new DataRequestEvent.LettersAskedAgain(mailing.unconfirmed()))
        : Change.none(this);
  }

  void mustBeOpen() {
    if (!state().isOpen()) {
      throw ProblemException.conflict("not-open", "datarequest.not-open");
    }
  }

  /** The request as it was after so many steps. */
  DataRequest upTo(int steps) {
    return copy(link, progress.subList(0, steps), owed, mailing);
  }

  DataRequest with(Mailing after) {
    return copy(link, progress, owed, after);
  }

  private DataRequest with(Progress step) {
    return copy(link, and(progress, step), owed, mailing);
  }

  private DataRequest told(Progress step, String template) {
    return AgencyMail.telling(with(step), template, step.at());
  }

  private DataRequest owing(List<Owed> after) {
    return copy(link, progress, after, mailing);
  }

  private static <T> List<T> and(List<T> earlier, T last) {
    return Stream.concat(earlier.stream(), Stream.of(last)).toList();
  }

  private DataRequest copy(Link link, List<Progress> progress, List<Owed> owed, Mailing mailing) {
    return new DataRequest(
        id,
        call,
        batch,
        letter,
        agency,
        link,
        sentAt,
        progress,
        redirectedFrom,
        owed,
        mailing,
        sample);
  }
}

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

  /** The template of the letter by mail. */
  static final String LETTER = "data-request-sent";

  /** Copies the lists, so that a request never changes. */
  public DataRequest {
    progress = List.copyOf(progress);
    owed = List.copyOf(owed);
  }

  /** A contribution that was promised then. */
  public record Owed(Allotted place, Instant at) {}

  /** Where it stands: what ended it, else the furthest it came. */
  public RequestState state() {
    RequestState furthest = RequestState.SENT;
    for (Progress each : progress) {
      RequestState to = stateOf(each);
      furthest = to.compareTo(furthest) > 0 ? to : furthest;
    }
    return furthest;
  }

  private static RequestState stateOf(Progress progress) {
    return switch (progress) {
      case Progress.Acknowledged _ -> RequestState.ACKNOWLEDGED;
      case Progress.Extended _ -> RequestState.EXTENDED;
      case Progress.Answered(var _, Reply reply, var _) ->
          switch (reply.extent()) {
            case PARTIAL -> RequestState.PARTIAL;
            case FULL -> RequestState.ANSWERED;
            case NONE -> RequestState.NONE;
          };
      case Progress.Redirected _ -> RequestState.REDIRECTED;
      case Progress.Refused _ -> RequestState.REFUSED;
      case Progress.LinkReplaced _ -> RequestState.SENT;
    };
  }

  /** The day on which the answer is due; null before the agency acknowledged the letter. */
  public @Nullable LocalDate due() {
    LocalDate due = null;
    for (Progress each : progress) {
      due =
          switch (each) {
            case Progress.Acknowledged acknowledged -> acknowledged.due();
            case Progress.Extended extended -> extended.due();
            default -> due;
          };
    }
    return due;
  }

  /** All that the agency answered, in its order. */
  public List<Progress.Answered> answers() {
    return progress.stream()
        .filter(Progress.Answered.class::isInstance)
        .map(Progress.Answered.class::cast)
        .toList();
  }

  /** The folios of what it yielded, in their order. */
  public List<String> folios() {
    return answers().stream()
        .flatMap(each -> Stream.ofNullable(each.place()))
        .map(Allotted::folio)
        .toList();
  }

  Change<DataRequest, DataRequestEvent> sent() {
    return Change.of(withLetter(sentAt), new DataRequestEvent.RequestSent());
  }

  Change<DataRequest, DataRequestEvent> acknowledge(LocalDate day, WorkingDays days, Instant now) {
    mustBeOpen();
    boolean same =
        progress.stream()
            .anyMatch(
                each -> each instanceof Progress.Acknowledged known && known.date().equals(day));
    if (same) {
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

  /** One due date at a time: the days are added to the present one. */
  Change<DataRequest, DataRequestEvent> extend(
      int by, String reason, WorkingDays days, Instant now) {
    mustBeOpen();
    LocalDate due = due();
    if (due == null) {
      throw ProblemException.conflict("not-acknowledged", "datarequest.not-acknowledged");
    }
    return Change.of(
        with(new Progress.Extended(now, by, reason, days.after(due, by))),
        new DataRequestEvent.RequestExtended());
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
        noted.copy(by, noted.progress, owed, mailing).withLetter(now),
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
        : Change.of(copy(link, progress, owed, after), new DataRequestEvent.LettersConfirmed());
  }

  Change<DataRequest, DataRequestEvent> askForLettersAgain(Instant askedBefore, Instant now) {
    return mailing.isUnconfirmedSince(askedBefore)
        ? Change.of(
            copy(link, progress, owed, mailing.askedAgain(now)),
            new DataRequestEvent.LettersAskedAgain(mailing.unconfirmed()))
        : Change.none(this);
  }

  void mustBeOpen() {
    if (!state().isOpen()) {
      throw ProblemException.conflict("not-open", "datarequest.not-open");
    }
  }

  private DataRequest withLetter(Instant now) {
    String message = id + ":letter:" + (mailing.count() + 1);
    return agency.email() == null
        ? this
        : copy(
            link, progress, owed, mailing.askedInstead(new Mailing.Letter(message, LETTER, now)));
  }

  private DataRequest with(Progress step) {
    return copy(link, and(progress, step), owed, mailing);
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

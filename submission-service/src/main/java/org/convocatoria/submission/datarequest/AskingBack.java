package org.convocatoria.submission.datarequest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Service;

/** What an agency asks of the institute by its personal link, before it answers. */
@Service
public class AskingBack {

  private static final String ACTOR = "agency";

  private final Answering answering;
  private final DataRequests requests;
  private final Clock clock;

  AskingBack(Answering answering, DataRequests requests, Clock clock) {
    this.answering = answering;
    this.requests = requests;
    this.clock = clock;
  }

  /** How much more time it wants, and why. */
  public record MoreTime(int workingDays, String reason) {}

  /** What it wants to know. */
  public record Question(String text) {}

  /**
   * Asks for more time; the answer stays due as it was.
   *
   * @throws ProblemException 404 for no link; 409 where the letter is not acknowledged, the request
   *     has ended, or this was asked and has no answer yet
   */
  public DataRequest askForTime(String token, MoreTime wanted) {
    return change(token, each -> each.askForTime(wanted.workingDays(), wanted.reason(), now()));
  }

  /**
   * Asks what is meant.
   *
   * @throws ProblemException 404 for no link; 409 where the request has ended or another question
   *     waits
   */
  public DataRequest ask(String token, Question question) {
    return change(token, each -> each.ask(question.text(), now()));
  }

  private DataRequest change(
      String token, Function<DataRequest, Change<DataRequest, DataRequestEvent>> to) {
    return requests.change(answering.byLink(token).id(), ACTOR, to);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

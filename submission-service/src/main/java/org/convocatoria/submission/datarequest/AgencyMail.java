package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.util.stream.IntStream;
import org.convocatoria.service.mail.Mailing;

/** What goes by mail to an agency that has an address: its request, and each answer it is given. */
public final class AgencyMail {

  /** The template of the letter by mail. */
  public static final String LETTER = "data-request-sent";

  /** The template of the mail that says whether there is more time. */
  static final String EXTENSION = "data-request-extension";

  /** The template of the mail that answers a question. */
  static final String CLARIFICATION = "data-request-clarification";

  private AgencyMail() {}

  /** The request as it was when this letter told of its last step. */
  public static DataRequest asOf(DataRequest request, Mailing.Letter letter) {
    return IntStream.rangeClosed(1, request.progress().size())
        .filter(step -> message(request, step).equals(letter.message()))
        .mapToObj(request::upTo)
        .findFirst()
        .orElse(request);
  }

  /** Asks for the letter by mail; one with a link that opens nothing is not worth sending. */
  static DataRequest sending(DataRequest request, Instant now) {
    Mailing before = request.mailing();
    String message = request.id() + ":letter:" + (before.count() + 1);
    return with(request, before.givenUp(LETTER).asked(new Mailing.Letter(message, LETTER, now)));
  }

  /** Asks for a mail about the last step. */
  static DataRequest telling(DataRequest request, String template, Instant now) {
    String message = message(request, request.progress().size());
    return with(request, request.mailing().asked(new Mailing.Letter(message, template, now)));
  }

  private static DataRequest with(DataRequest request, Mailing after) {
    return request.agency().email() == null ? request : request.with(after);
  }

  private static String message(DataRequest request, int step) {
    return request.id() + ":step:" + step;
  }
}

package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.Content;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owing;
import org.convocatoria.submission.contribution.Yielded;
import org.convocatoria.submission.contribution.Yielding;
import org.springframework.stereotype.Component;

/** Makes contributions of what agencies answer. */
@Component
class AnswerFiling implements Owing {

  private static final String KIND = "request";
  private static final int TITLE = 120;

  private final DataRequests requests;
  private final Yielding yielding;
  private final Calls calls;

  AnswerFiling(DataRequests requests, Yielding yielding, Calls calls) {
    this.requests = requests;
    this.yielding = yielding;
    this.calls = calls;
  }

  /** The place of the contribution that the next answer yields. */
  Allotted place(DataRequest request) {
    String name = Integer.toString(request.answers().size() + 1);
    return yielding.allot(request.call(), origin(request), name);
  }

  /** Makes everything that a request owes. */
  void file(DataRequest request) {
    for (DataRequest.Owed owed : request.owed()) {
      request.answers().stream()
          .filter(each -> owed.place().equals(each.place()))
          .forEach(each -> yielding.make(owed.place(), yielded(request, each.reply()), "system"));
      requests.change(request.id(), "system", each -> each.filed(owed.place()));
    }
  }

  @Override
  public void settle(Instant promisedBefore) {
    requests.owing(promisedBefore).forEach(this::file);
  }

  private Yielded yielded(DataRequest request, Reply reply) {
    Call.Form form = calls.of(request.call()).formOf(KIND);
    String subject = request.letter().subject();
    return new Yielded(
        request.call(),
        origin(request),
        new Content(
            String.valueOf(form.matter()),
            form.id(),
            request.letter().table(),
            request.agency().municipality(),
            subject.length() > TITLE ? subject.substring(0, TITLE) : subject,
            reply.text(),
            null,
            reply.data()),
        new Contributor("public", null, null, null, request.agency().name(), null, true),
        List.of(),
        "web",
        false,
        "es",
        request.sample(),
        reply.open());
  }

  private static Origin origin(DataRequest request) {
    return new Origin(KIND, request.id(), request.letter().number());
  }
}

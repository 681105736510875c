package org.convocatoria.submission.datarequest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.convocatoria.submission.contribution.LetterSource;
import org.springframework.stereotype.Component;

/** The letters of data requests. */
@Component
class RequestLetters implements LetterSource {

  private static final String ACTOR = "system";

  private final DataRequests requests;

  RequestLetters(DataRequests requests) {
    this.requests = requests;
  }

  @Override
  public List<Asked> unconfirmed(Instant before, int limit) {
    return requests.unconfirmed(before, limit).stream()
        .map(each -> new Asked(each.id(), each.mailing()))
        .toList();
  }

  @Override
  public void confirm(String id, Set<String> messages) {
    requests.change(id, ACTOR, each -> each.confirmLetters(messages));
  }

  @Override
  public void askAgain(String id, Instant before, Instant now) {
    requests.change(id, ACTOR, each -> each.askForLettersAgain(before, now));
  }
}

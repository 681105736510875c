package org.convocatoria.submission.session;

import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.StoreContract;

@SubmissionTest
class SessionsStoreTest implements StoreContract<Session, SessionEvent> {

  private final Aggregates<Session, SessionEvent> store;

  SessionsStoreTest(Outbox outbox, Publishing<Session, SessionEvent> publishing) {
    this.store =
        outbox.aggregates("contractSessions", Session.class, publishing, SessionRow.DERIVED);
  }

  @Override
  public Aggregates<Session, SessionEvent> store() {
    return store;
  }

  @Override
  public Change<Session, SessionEvent> fresh(String id) {
    return Held2014.recorded(id);
  }

  @Override
  public Change<Session, SessionEvent> changed(Session state) {
    return state.transcribe(Held2014.TEXT);
  }
}

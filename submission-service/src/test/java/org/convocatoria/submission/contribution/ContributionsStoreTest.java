package org.convocatoria.submission.contribution;

import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.SubmissionTest;
import org.convocatoria.test.StoreContract;

@SubmissionTest
class ContributionsStoreTest implements StoreContract<Contribution, ContributionEvent> {

  private final Aggregates<Contribution, ContributionEvent> store;

  ContributionsStoreTest(Outbox outbox, Publishing<Contribution, ContributionEvent> publishing) {
    this.store = outbox.aggregates("contractContributions", Contribution.class, publishing);
  }

  @Override
  public Aggregates<Contribution, ContributionEvent> store() {
    return store;
  }

  @Override
  public Change<Contribution, ContributionEvent> fresh(String id) {
    return Samples.received(id, "PEM-" + id).received();
  }

  @Override
  public Change<Contribution, ContributionEvent> changed(Contribution state) {
    return state.admit(java.util.List.of("MOV"), java.time.Instant.parse("2014-09-15T16:00:00Z"));
  }
}

package org.convocatoria.plan.evidence;

import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Projections;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.Contracts;
import org.convocatoria.test.ListenerContract;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;

@PlanServiceTest
class ContributionWordsTest implements ListenerContract {

  private static final String TYPE = "submission.contribution-text.v1";

  private final Consumer<Message<List<byte[]>>> listener;
  private final Projections projections;

  ContributionWordsTest(
      @Qualifier("planEvidence") Consumer<Message<List<byte[]>>> listener,
      Projections projections) {
    this.listener = listener;
    this.projections = projections;
  }

  @Override
  public Consumer<Message<List<byte[]>>> listener() {
    return listener;
  }

  /** Published, then taken back: whatever the order they come in, the words are gone. */
  @Override
  public List<Delivered> history() {
    String published = Contracts.text("events/" + TYPE + ".sample.json");
    return List.of(
        new Delivered("submission.texts", "words", 3, TYPE, published),
        new Delivered("submission.texts", "words", 8, TYPE, null));
  }

  @Override
  public Object state() {
    return projections.find(Evidence.CONTRIBUTION_WORDS, Words.class, eq("_id", "words"));
  }
}

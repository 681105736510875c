package org.convocatoria.plan.answer;

import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.test.StoreContract;

@PlanServiceTest
class AnswersStoreTest implements StoreContract<Answer, AnswerEvent> {

  private final Aggregates<Answer, AnswerEvent> store;

  AnswersStoreTest(Outbox outbox, Publishing<Answer, AnswerEvent> publishing) {
    this.store = outbox.aggregates("contractAnswers", Answer.class, publishing);
  }

  @Override
  public Aggregates<Answer, AnswerEvent> store() {
    return store;
  }

  @Override
  public Change<Answer, AnswerEvent> fresh(String id) {
    Answer answer = AnswerTest.forwarded("PEM-000031-6");
    return new Answer(
            id,
            answer.call(),
            answer.folio(),
            answer.contribution(),
            answer.answer(),
            answer.reason(),
            null,
            answer.authority(),
            answer.common(),
            answer.at(),
            answer.revision())
        .given();
  }

  @Override
  public Change<Answer, AnswerEvent> changed(Answer state) {
    return state.change(AnswerTest.notIncluded("PEM-000031-6"));
  }
}

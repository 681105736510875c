package org.convocatoria.plan.draft;

import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.PlanServiceTest;
import org.convocatoria.plan.provenance.SourceType;
import org.convocatoria.test.StoreContract;

@PlanServiceTest
class ParagraphsStoreTest implements StoreContract<Paragraph, ParagraphEvent> {

  private final Aggregates<Paragraph, ParagraphEvent> store;

  ParagraphsStoreTest(Outbox outbox, Publishing<Paragraph, ParagraphEvent> publishing) {
    this.store = outbox.aggregates("contractParagraphs", Paragraph.class, publishing);
  }

  @Override
  public Aggregates<Paragraph, ParagraphEvent> store() {
    return store;
  }

  @Override
  public Change<Paragraph, ParagraphEvent> fresh(String id) {
    return Samples.drafted(id);
  }

  @Override
  public Change<Paragraph, ParagraphEvent> changed(Paragraph state) {
    return state.link(
        Samples.contribution(SourceType.CITES, "PEM-000026-3", "quisiera pagar una sola vez"));
  }
}

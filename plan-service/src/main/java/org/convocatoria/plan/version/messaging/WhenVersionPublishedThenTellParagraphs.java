package org.convocatoria.plan.version.messaging;

import java.util.Optional;
import org.bson.Document;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.convocatoria.plan.version.VersionEffects;

/** Each paragraph of a new version learns that it is published, and tells the other services. */
class WhenVersionPublishedThenTellParagraphs implements Rule<PublishedEvent> {

  private final VersionEffects effects;

  WhenVersionPublishedThenTellParagraphs(VersionEffects effects) {
    this.effects = effects;
  }

  @Override
  public String purpose() {
    return "tell-paragraphs";
  }

  @Override
  public Optional<Document> due(Source source, PublishedEvent event) {
    return switch (event) {
      case PublishedEvent.VersionPublished() -> Optional.of(new Document());
      case PublishedEvent.Ignored() -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    effects.markParagraphs(work.key(), work.sequence());
  }
}

package org.convocatoria.plan.version.messaging;

import java.util.Optional;
import org.bson.Document;
import org.convocatoria.messaging.inbox.Rule;
import org.convocatoria.messaging.inbox.Source;
import org.convocatoria.messaging.inbox.Work;
import org.convocatoria.plan.version.VersionEffects;

/** Who takes their words back is quoted no longer; that the plan drew on them stays. */
class WhenTextErasedThenForgetQuotes implements Rule<TextEvent> {

  private final VersionEffects effects;

  WhenTextErasedThenForgetQuotes(VersionEffects effects) {
    this.effects = effects;
  }

  @Override
  public String purpose() {
    return "forget-quotes";
  }

  @Override
  public Optional<Document> due(Source source, TextEvent event) {
    return switch (event) {
      case TextEvent.TextMoved(var state) when state == null -> Optional.of(new Document());
      case TextEvent.TextMoved _, TextEvent.Ignored _ -> Optional.empty();
    };
  }

  @Override
  public void perform(Work work) {
    effects.eraseWords(work.key(), work.sequence());
  }
}

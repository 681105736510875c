package org.convocatoria.plan.version.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.plan.version.VersionEffects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What versions react to. */
@Configuration(proxyBeanMethods = false)
class VersionListeners {

  @Bean
  Consumer<Message<List<byte[]>>> planTelling(Inbox inbox, VersionEffects effects) {
    return inbox.reaction(
        "planTelling", PublishedEvent.class, new WhenVersionPublishedThenTellParagraphs(effects));
  }

  @Bean
  Consumer<Message<List<byte[]>>> planErasures(Inbox inbox, VersionEffects effects) {
    return inbox.reaction(
        "planErasures", TextEvent.class, new WhenTextErasedThenForgetQuotes(effects));
  }
}

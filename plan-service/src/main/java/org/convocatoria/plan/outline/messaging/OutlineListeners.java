package org.convocatoria.plan.outline.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.plan.outline.LayingOut;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What outlines react to. */
@Configuration(proxyBeanMethods = false)
class OutlineListeners {

  @Bean
  Consumer<Message<List<byte[]>>> planLayout(
      Inbox inbox, LayingOut layingOut, MessageSource words) {
    return inbox.reaction(
        "planLayout", CallEvent.class, new WhenCallOpenedThenLayOutSections(layingOut, words));
  }
}

package org.convocatoria.invitation.workshop.messaging;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.invitation.workshop.Workshops;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps the dates and places. */
@Configuration(proxyBeanMethods = false)
class WorkshopListener {

  @Bean
  Consumer<Message<List<byte[]>>> invitationSessions(Inbox inbox) {
    return inbox.projection(
        "invitationSessions",
        Set.of(Workshops.PROJECTION),
        WorkshopEvent.class,
        (source, event) ->
            switch (event) {
              case WorkshopEvent.WorkshopChanged(WorkshopEvent.State state) ->
                  Effect.keep(Workshops.PROJECTION, source, state.view(source.key()));
              case WorkshopEvent.Ignored _ -> Effect.unchanged();
            });
  }
}

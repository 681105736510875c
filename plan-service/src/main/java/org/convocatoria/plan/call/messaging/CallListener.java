package org.convocatoria.plan.call.messaging;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.plan.call.Calls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps the view of each call. */
@Configuration(proxyBeanMethods = false)
class CallListener {

  @Bean
  Consumer<Message<List<byte[]>>> planCall(Inbox inbox) {
    return inbox.projection(
        "planCall",
        Set.of(Calls.PROJECTION),
        CallEvent.class,
        (source, event) ->
            switch (event) {
              case CallEvent.CallOpened(CallEvent.State state) ->
                  Effect.keep(Calls.PROJECTION, source, state.view());
              case CallEvent.Ignored _ -> Effect.unchanged();
            });
  }
}

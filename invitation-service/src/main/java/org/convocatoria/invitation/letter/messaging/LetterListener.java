package org.convocatoria.invitation.letter.messaging;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.invitation.letter.LetterStates;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps what became of our letters. */
@Configuration(proxyBeanMethods = false)
class LetterListener {

  @Bean
  Consumer<Message<List<byte[]>>> invitationLetters(Inbox inbox) {
    return inbox.projection(
        "invitationLetters",
        Set.of(LetterStates.PROJECTION),
        MessageEvent.class,
        (source, event) ->
            switch (event) {
              case MessageEvent.MessageChanged(MessageEvent.State state) ->
                  state.ours()
                      ? Effect.keep(LetterStates.PROJECTION, source, state.view())
                      : Effect.unchanged();
              case MessageEvent.Ignored _ -> Effect.unchanged();
            });
  }
}

package org.convocatoria.submission.contribution.messaging;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.convocatoria.submission.contribution.LetterRetries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Keeps which of our letters the notification service has. */
@Configuration(proxyBeanMethods = false)
class LetterListener {

  @Bean
  Consumer<Message<List<byte[]>>> submissionLetters(Inbox inbox) {
    return inbox.projection(
        "submissionLetters",
        Set.of(LetterRetries.CONFIRMED),
        LetterEvent.class,
        (source, event) ->
            switch (event) {
              case LetterEvent.MessageKept(LetterEvent.State state) when state.isOurs() ->
                  Effect.keep(
                      LetterRetries.CONFIRMED,
                      source,
                      new LetterRetries.Confirmed(source.key(), null));
              case LetterEvent.MessageRefused refused when refused.state().isOurs() ->
                  Effect.keep(
                      LetterRetries.CONFIRMED,
                      source,
                      new LetterRetries.Confirmed(
                          source.key(), refused.wasOneTooMany() ? refused.state().at() : null));
              case LetterEvent.MessageKept _, LetterEvent.MessageRefused _, LetterEvent.Ignored _ ->
                  Effect.unchanged();
            });
  }
}

package org.convocatoria.benchmark.service.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.benchmark.service.Items;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
@Profile("reader")
class ReaderConfiguration {

  @Bean
  MeterRegistry meterRegistry() {
    return new SimpleMeterRegistry();
  }

  @Bean
  Items items() {
    return (_, _) -> {};
  }

  /** The platform's projection; the clock is read once its row is kept. */
  @Bean
  Consumer<Message<byte[]>> benchItems(Inbox inbox, LagController lag) {
    Consumer<Message<byte[]>> projection =
        inbox.projection(
            "benchItems",
            Set.of("items"),
            ItemReading.class,
            (source, event) ->
                switch (event) {
                  case ItemReading.Kept(var state) -> Effect.keep("items", source, state);
                  case ItemReading.Ignored _ -> Effect.unchanged();
                });
    return message -> {
      projection.accept(message);
      lag.note(writtenAt(message));
    };
  }

  private static Instant writtenAt(Message<byte[]> message) {
    Object time = message.getHeaders().get("ce_time");
    return time instanceof byte[] bytes
        ? Instant.parse(new String(bytes, UTF_8))
        : Instant.parse(String.valueOf(time));
  }
}

package org.convocatoria.benchmark.service.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.convocatoria.benchmark.service.Items;
import org.convocatoria.messaging.inbox.Effect;
import org.convocatoria.messaging.inbox.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.support.KafkaHeaders;
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
  Consumer<Message<List<byte[]>>> benchItems(Inbox inbox, LagController lag) {
    Consumer<Message<List<byte[]>>> projection =
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
      writtenAt(message).forEach(lag::note);
    };
  }

  private static List<Instant> writtenAt(Message<List<byte[]>> message) {
    List<?> headers =
        Objects.requireNonNull(
            message.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS, List.class));
    return headers.stream().map(each -> instant(((Map<?, ?>) each).get("ce_time"))).toList();
  }

  private static Instant instant(@Nullable Object time) {
    return Instant.parse(
        time instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(time));
  }
}

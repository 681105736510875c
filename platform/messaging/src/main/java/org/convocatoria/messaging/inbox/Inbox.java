package org.convocatoria.messaging.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.slf4j.MDC;
import org.springframework.core.env.Environment;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the functions that Spring Cloud Stream binds. Every consumer of a service comes from here,
 * so that all of them treat repeats, unreadable records and outages alike.
 */
public final class Inbox {

  private final Projections projections;
  private final Reactions reactions;
  private final Quarantine quarantine;
  private final JsonMapper json;
  private final Environment environment;
  private final MeterRegistry registry;
  private final Clock clock;
  private final Failpoints failpoints;
  private final Set<String> groups = ConcurrentHashMap.newKeySet();

  Inbox(
      Projections projections,
      Reactions reactions,
      Quarantine quarantine,
      JsonMapper json,
      Environment environment,
      MeterRegistry registry,
      Clock clock,
      Failpoints failpoints) {
    this.projections = projections;
    this.reactions = reactions;
    this.quarantine = quarantine;
    this.json = json;
    this.environment = environment;
    this.registry = registry;
    this.clock = clock;
    this.failpoints = failpoints;
    Gauge.builder("convocatoria.inbox.parked", quarantine, Inbox::parked).register(registry);
    Gauge.builder("convocatoria.inbox.quarantined", quarantine, Inbox::quarantined)
        .register(registry);
  }

  /**
   * A projection: the effect depends on the event alone and replaces what is older.
   *
   * @param function the bean's name, which names its binding
   */
  public <E> Consumer<Message<byte[]>> projection(
      String function, Class<E> reading, BiFunction<Source, E, Effect> effect) {
    Reading<E> events = new Reading<>(reading, json);
    return consumer(
        function,
        (source, body) ->
            projections
                .apply(source, effect.apply(source, events.read(source.type(), body)))
                .name()
                .toLowerCase(Locale.ROOT));
  }

  /**
   * A reaction: what the rule wants done is recorded once, then carried out.
   *
   * @param function the bean's name, which names its binding
   */
  public <E> Consumer<Message<byte[]>> reaction(String function, Class<E> reading, Rule<E> rule) {
    Reading<E> events = new Reading<>(reading, json);
    reactions.add(rule);
    return consumer(
        function,
        (source, body) ->
            reactions.record(rule, source, events.read(source.type(), body))
                ? "applied"
                : "ignored");
  }

  Set<String> groups() {
    return groups;
  }

  Quarantine quarantine() {
    return quarantine;
  }

  private Consumer<Message<byte[]>> consumer(
      String function, BiFunction<Source, byte[], String> handler) {
    String group = group(function);
    groups.add(group);
    return message -> {
      InboxRecord record = InboxRecord.of(message);
      failpoints.reached(Failpoint.BEFORE_EFFECT);
      try {
        if (quarantine.parkIfQuarantined(group, record)) {
          count(group, "parked");
          return;
        }
        Source source = record.source();
        MDC.put("event", source.eventId());
        byte[] body = record.body();
        count(group, handler.apply(source, body == null ? EMPTY : body));
        age(group, source.at());
        failpoints.reached(Failpoint.AFTER_EFFECT);
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Error e) {
        // Otherwise the container would stop for good while the process lives on.
        throw new DataFailureException(e.getClass().getSimpleName(), e);
      } finally {
        MDC.remove("event");
      }
    };
  }

  private static final byte[] EMPTY = {'{', '}'};

  private String group(String function) {
    String property = "spring.cloud.stream.bindings." + function + "-in-0.group";
    String group = environment.getProperty(property);
    if (group == null) {
      throw new IllegalStateException("Declare the consumer group: " + property);
    }
    return group;
  }

  private void count(String group, String outcome) {
    registry.counter("convocatoria.inbox.records", "group", group, "outcome", outcome).increment();
  }

  private void age(String group, Instant written) {
    registry
        .timer("convocatoria.inbox.event.age", "group", group)
        .record(Duration.between(written, clock.instant()));
  }

  private static double parked(Quarantine quarantine) {
    return quietly(quarantine::parkedCount);
  }

  private static double quarantined(Quarantine quarantine) {
    return quietly(quarantine::quarantinedCount);
  }

  /** A gauge whose store is away shows nothing rather than failing the whole scrape. */
  private static double quietly(java.util.function.LongSupplier count) {
    try {
      return count.getAsLong();
    } catch (com.mongodb.MongoException e) {
      return Double.NaN;
    }
  }
}

package org.convocatoria.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
  private final Generations generations;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final Map<String, Projector> projectors = new ConcurrentHashMap<>();

  /** Does what a record asks for and names the outcome. */
  private interface Handler {
    String handle(int generation, Source source, byte[] body);
  }

  /** Says what a record means to the projections of its consumer. */
  private interface Projector {
    Effect effect(Source source, byte[] body);
  }

  Inbox(
      Generations generations,
      Projections projections,
      Reactions reactions,
      Quarantine quarantine,
      JsonMapper json,
      Environment environment,
      MeterRegistry registry,
      Clock clock,
      Failpoints failpoints) {
    this.generations = generations;
    this.projections = projections;
    this.reactions = reactions;
    this.quarantine = quarantine;
    this.json = json;
    this.environment = environment;
    this.registry = registry;
    this.clock = clock;
    this.failpoints = failpoints;
  }

  /**
   * A projection: the effect depends on the event alone and replaces what is older.
   *
   * @param function the bean's name, which names its binding
   * @param names the projections that this consumer, and no other, writes
   */
  public <E> Consumer<Message<byte[]>> projection(
      String function, Set<String> names, Class<E> reading, BiFunction<Source, E, Effect> effect) {
    Reading<E> events = new Reading<>(reading, json);
    Projector projector = (source, body) -> effect.apply(source, events.read(source.type(), body));
    ConsumerGroup group = group(function);
    generations.declare(group, names);
    projectors.put(group.concern(), projector);
    return consumer(
        group,
        (generation, source, body) ->
            projections
                .apply(generation, source, projector.effect(source, body))
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
        group(function),
        (_, source, body) ->
            reactions.record(rule, source, events.read(source.type(), body))
                ? "applied"
                : "ignored");
  }

  boolean isOurs(String group) {
    return handlers.containsKey(ConsumerGroup.of(group).concern());
  }

  Quarantine quarantine() {
    return quarantine;
  }

  /** What a record means to the projections of a concern. */
  Effect effect(String concern, InboxRecord record) {
    Projector projector = Objects.requireNonNull(projectors.get(concern), concern);
    return guarded(() -> projector.effect(record.source(), bodyOf(record)));
  }

  private Consumer<Message<byte[]>> consumer(ConsumerGroup configured, Handler handler) {
    handlers.put(configured.concern(), handler);
    return message -> {
      // The group moves on when its projections are rebuilt, so it is asked of each record.
      String group =
          message.getHeaders().get("kafka_groupId") instanceof String given
              ? given
              : configured.name();
      InboxRecord record = InboxRecord.of(message);
      failpoints.reached(Failpoint.BEFORE_EFFECT);
      if (quarantine.parkIfQuarantined(group, record)) {
        countParked(group);
        return;
      }
      handle(group, record);
      failpoints.reached(Failpoint.AFTER_EFFECT);
    };
  }

  /** Handles a record of the group, live or parked: the rules are the same. */
  void handle(String group, InboxRecord record) {
    ConsumerGroup parsed = ConsumerGroup.of(group);
    Handler handler = handlers.get(parsed.concern());
    if (handler == null) {
      throw new IllegalArgumentException("There is no consumer group " + group);
    }
    Source source = record.source();
    try {
      MDC.put("event", source.eventId());
      count(group, guarded(() -> handler.handle(parsed.generation(), source, bodyOf(record))));
      age(group, source.at());
    } finally {
      MDC.remove("event");
    }
  }

  private static byte[] bodyOf(InboxRecord record) {
    byte[] body = record.body();
    return body == null ? EMPTY : body;
  }

  /** An error in a handler would stop its container for good while the process lives on. */
  private static <T> T guarded(Supplier<T> handler) {
    try {
      return handler.get();
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Error e) {
      throw new DataFailureException(e.getClass().getSimpleName(), e);
    }
  }

  private static final byte[] EMPTY = {'{', '}'};

  private ConsumerGroup group(String function) {
    String property = "spring.cloud.stream.bindings." + function + "-in-0.group";
    String group = environment.getProperty(property);
    if (group == null) {
      throw new IllegalStateException("Declare the consumer group: " + property);
    }
    return ConsumerGroup.of(group);
  }

  void countParked(String group) {
    count(group, "parked");
  }

  private void count(String group, String outcome) {
    registry.counter("convocatoria.inbox.records", "group", group, "outcome", outcome).increment();
  }

  private void age(String group, Instant written) {
    registry
        .timer("convocatoria.inbox.event.age", "group", group)
        .record(Duration.between(written, clock.instant()));
  }
}

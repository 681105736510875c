package org.convocatoria.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.convocatoria.messaging.failpoint.Failpoint;
import org.convocatoria.messaging.failpoint.Failpoints;
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

  /** Begins to handle records for one generation of a consumer. */
  private interface Handler {
    Batch begin(int generation);
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
  public <E> Consumer<Message<List<byte[]>>> projection(
      String function, Set<String> names, Class<E> reading, BiFunction<Source, E, Effect> effect) {
    Reading<E> events = new Reading<>(reading, json);
    BiFunction<Source, byte[], Effect> effects =
        (source, body) -> effect.apply(source, events.read(source.type(), body));
    ConsumerGroup group = group(function);
    generations.declare(group, names);
    return consumer(group, generation -> new ProjectionBatch(projections, generation, effects));
  }

  /**
   * A reaction: what the rule wants done is recorded once, then carried out.
   *
   * @param function the bean's name, which names its binding
   */
  public <E> Consumer<Message<List<byte[]>>> reaction(
      String function, Class<E> reading, Rule<E> rule) {
    Reading<E> events = new Reading<>(reading, json);
    reactions.add(rule);
    return consumer(group(function), _ -> new ReactionBatch<>(reactions, rule, events));
  }

  boolean isOurs(String group) {
    return handlers.containsKey(ConsumerGroup.of(group).concern());
  }

  Quarantine quarantine() {
    return quarantine;
  }

  /**
   * Begins to handle records of a group, live, parked or from the start: the rules are the same.
   */
  Batch begin(String group) {
    ConsumerGroup parsed = ConsumerGroup.of(group);
    Handler handler = handlers.get(parsed.concern());
    if (handler == null) {
      throw new IllegalArgumentException("There is no consumer group " + group);
    }
    return handler.begin(parsed.generation());
  }

  private Consumer<Message<List<byte[]>>> consumer(ConsumerGroup configured, Handler handler) {
    handlers.put(configured.concern(), handler);
    return message -> {
      // The group moves on when its projections are rebuilt, so it is asked of each poll.
      String group =
          message.getHeaders().get("kafka_groupId") instanceof String given
              ? given
              : configured.name();
      List<InboxRecord> records = InboxRecord.allOf(message);
      failpoints.reached(Failpoint.BEFORE_EFFECT);
      new Polls(quarantine, (outcome, n) -> count(group, outcome, n))
          .handle(group, records, begin(group));
      failpoints.reached(Failpoint.AFTER_EFFECT);
      age(group, records);
    };
  }

  /** Handles a parked record again. */
  void handle(String group, InboxRecord record) {
    Batch batch = begin(group);
    Polls.add(record, batch);
    batch.write().forEach((outcome, n) -> count(group, outcome, n));
  }

  private ConsumerGroup group(String function) {
    String property = "spring.cloud.stream.bindings." + function + "-in-0.group";
    String group = environment.getProperty(property);
    if (group == null) {
      throw new IllegalStateException("Declare the consumer group: " + property);
    }
    return ConsumerGroup.of(group);
  }

  void countParked(String group) {
    count(group, "parked", 1);
  }

  private void count(String group, String outcome, int records) {
    registry
        .counter("convocatoria.inbox.records", "group", group, "outcome", outcome)
        .increment(records);
  }

  /** How old records are when what they mean is written. */
  private void age(String group, List<InboxRecord> records) {
    Timer age = registry.timer("convocatoria.inbox.event.age", "group", group);
    Instant now = clock.instant();
    records.forEach(
        record -> record.at().ifPresent(written -> age.record(Duration.between(written, now))));
  }
}

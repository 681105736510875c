package org.convocatoria.test;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * Watches the queries of a service under test and finds those that no index of its store serves as
 * MongoDB would need it: what is quick over ten documents of a test reads millions later. {@link
 * QueriesByIndex} fails the test class. Queries of the tests themselves do not count.
 */
public final class QueryCheck implements MongoClientSettingsBuilderCustomizer, CommandListener {

  /** Small for ever, or read whole on purpose. */
  private static final Set<String> SMALL = Set.of("generations", "quarantine", "folioBlocks");

  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final Set<Asked> asked = new LinkedHashSet<>();

  private record Asked(String database, String collection, String by, QueryShape shape) {}

  @Override
  public void customize(MongoClientSettings.Builder settings) {
    settings.addCommandListener(this);
  }

  @Override
  public void commandStarted(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    switch (event.getCommandName()) {
      case "find" ->
          note(
              event,
              command.getDocument("filter", new BsonDocument()),
              command.getDocument("sort", new BsonDocument()));
      case "aggregate" -> noteStages(event, command.getArray("pipeline"));
      default -> {
        // Writes are by _id, and the architecture rules see to that.
      }
    }
  }

  /** The first stage that filters, and a sort that follows it at once. */
  private void noteStages(CommandStartedEvent event, BsonArray pipeline) {
    if (pipeline.isEmpty() || !pipeline.getFirst().asDocument().containsKey("$match")) {
      return;
    }
    BsonDocument filter = pipeline.getFirst().asDocument().getDocument("$match");
    BsonDocument second = pipeline.size() < 2 ? new BsonDocument() : pipeline.get(1).asDocument();
    note(event, filter, second.getDocument("$sort", new BsonDocument()));
  }

  private void note(CommandStartedEvent event, BsonDocument filter, BsonDocument sort) {
    Optional<Class<?>> by = asker();
    if (by.isEmpty()) {
      return;
    }
    Map<String, Integer> order = new LinkedHashMap<>();
    sort.forEach((field, direction) -> order.put(field, direction.asNumber().intValue()));
    String collection = event.getCommand().getString(event.getCommandName()).getValue();
    synchronized (asked) {
      asked.add(
          new Asked(
              event.getDatabaseName(),
              collection,
              by.get().getSimpleName(),
              QueryShape.of(filter, order)));
    }
  }

  /** The class of ours that asks through the platform, unless it is a test. */
  private static Optional<Class<?>> asker() {
    List<Class<?>> ours =
        STACK.walk(
            frames ->
                frames
                    .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(each -> each.getName().startsWith("org.convocatoria."))
                    .filter(each -> each != QueryCheck.class)
                    .toList());
    return ours.stream()
        .filter(each -> !each.getName().startsWith("org.convocatoria.messaging."))
        .findFirst()
        .or(() -> ours.stream().findFirst())
        .filter(each -> !isOfTests(each));
  }

  private static boolean isOfTests(Class<?> each) {
    return each.getName().startsWith("org.convocatoria.test.")
        || each.getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath()
            .contains("test-classes");
  }

  /** What was found since this was asked last. */
  Set<String> faults(MongoDatabase database) {
    List<Asked> all;
    synchronized (asked) {
      all = List.copyOf(asked);
      asked.clear();
    }
    Map<String, List<QueryShape.Index>> indexes = new LinkedHashMap<>();
    Set<String> faults = new TreeSet<>();
    for (Asked each : all) {
      if (!each.database().equals(database.getName()) || SMALL.contains(each.collection())) {
        continue;
      }
      String fault =
          each.shape()
              .fault(indexes.computeIfAbsent(each.collection(), name -> indexes(database, name)));
      if (fault != null) {
        faults.add(
            "%s asks %s, which %s: %s"
                .formatted(each.by(), each.collection(), fault, each.shape()));
      }
    }
    return faults;
  }

  private static List<QueryShape.Index> indexes(MongoDatabase database, String collection) {
    List<QueryShape.Index> found = new ArrayList<>();
    found.add(new QueryShape.Index(Map.of("_id", 1), true));
    for (Document index : database.getCollection(collection).listIndexes()) {
      Map<String, Integer> keys = new LinkedHashMap<>();
      index
          .get("key", Document.class)
          .forEach((field, direction) -> keys.put(field, ((Number) direction).intValue()));
      found.add(new QueryShape.Index(keys, index.getBoolean("unique", false)));
    }
    return found;
  }
}

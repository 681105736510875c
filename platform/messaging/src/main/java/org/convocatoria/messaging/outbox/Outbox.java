package org.convocatoria.messaging.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.bson.Document;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.messaging.index.Deriving;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** Opens the stores of a service's aggregates. */
public final class Outbox {

  private final MongoDatabase database;
  private final MongoConverter converter;
  private final JsonMapper json;
  private final Relay relay;
  private final Republishing republishing;
  private final DeclaredIndexes indexes;
  private final Deriving deriving;
  private final Clock clock;
  private final RelayMetrics metrics;
  private final Failpoints failpoints;

  Outbox(
      MongoDatabase database,
      MongoConverter converter,
      JsonMapper json,
      Relay relay,
      Republishing republishing,
      DeclaredIndexes indexes,
      Deriving deriving,
      Clock clock,
      MeterRegistry registry,
      Failpoints failpoints) {
    this.database = database;
    this.converter = converter;
    this.json = json;
    this.relay = relay;
    this.republishing = republishing;
    this.indexes = indexes;
    this.deriving = deriving;
    this.clock = clock;
    this.metrics = new RelayMetrics(registry);
    this.failpoints = failpoints;
  }

  /**
   * The store of one kind of aggregate. The state is a record whose property {@code id} is the
   * aggregate's id.
   */
  public <S, E> Aggregates<S, E> aggregates(
      String collection, Class<S> type, Publishing<S, E> publishing) {
    return aggregates(collection, type, publishing, Derived.nothing());
  }

  /** The store of one kind of aggregate, with lists for queries beside each state. */
  public <S, E> Aggregates<S, E> aggregates(
      String collection, Class<S> type, Publishing<S, E> publishing, Derived<S> derived) {
    return aggregates(collection, type, publishing, derived, Schema.FIRST);
  }

  /** The store of one kind of aggregate whose stored shape was another one before. */
  public <S, E> Aggregates<S, E> aggregates(
      String collection,
      Class<S> type,
      Publishing<S, E> publishing,
      Derived<S> derived,
      Schema schema) {
    MongoCollection<Document> documents = database.getCollection(collection);
    indexes.add(collection, false, "outboxSince");
    AggregateDocuments<S, E> shape =
        new AggregateDocuments<>(type, converter, json, publishing, derived, schema, clock);
    deriving.add(() -> documents, "version", shape::stateIn, derived);
    Aggregates<S, E> aggregates =
        new Aggregates<>(
            collection, documents, shape, relay, new StoreErrors(documents, metrics), failpoints);
    republishing.add(aggregates);
    return aggregates;
  }

  /** Declares an index on fields of the stored state. */
  public Outbox index(String collection, String... fields) {
    indexes.add(collection, false, fields);
    return this;
  }

  /** Declares that no two aggregates share a value of this field. */
  public Outbox unique(String collection, String field) {
    indexes.add(collection, true, field);
    return this;
  }
}

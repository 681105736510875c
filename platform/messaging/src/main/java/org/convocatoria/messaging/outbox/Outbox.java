package org.convocatoria.messaging.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** Opens the stores of a service's aggregates. */
public final class Outbox {

  private final MongoDatabase database;
  private final MongoConverter converter;
  private final JsonMapper json;
  private final Relay relay;
  private final Clock clock;
  private final RelayMetrics metrics;

  Outbox(
      MongoDatabase database,
      MongoConverter converter,
      JsonMapper json,
      Relay relay,
      Clock clock,
      MeterRegistry registry) {
    this.database = database;
    this.converter = converter;
    this.json = json;
    this.relay = relay;
    this.clock = clock;
    this.metrics = new RelayMetrics(registry);
  }

  /**
   * The store of one kind of aggregate. The state is a record whose property {@code id} is the
   * aggregate's id.
   */
  public <S, E> Aggregates<S, E> aggregates(
      String collection, Class<S> type, Publishing<S, E> publishing) {
    MongoCollection<Document> documents = database.getCollection(collection);
    return new Aggregates<>(
        collection,
        documents,
        new AggregateDocuments<>(type, converter, json, publishing, clock),
        relay,
        new StoreErrors(documents, metrics));
  }

  /** Declares an index on a field of the stored state. */
  public Outbox index(String collection, String... fields) {
    database.getCollection(collection).createIndex(Indexes.ascending(fields));
    return this;
  }

  /** Declares that no two aggregates share a value of this field. */
  public Outbox unique(String collection, String field) {
    database
        .getCollection(collection)
        .createIndex(Indexes.ascending(field), new IndexOptions().unique(true));
    return this;
  }
}

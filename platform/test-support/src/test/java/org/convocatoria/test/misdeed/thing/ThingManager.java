package org.convocatoria.test.misdeed.thing;

import com.mongodb.client.MongoCollection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A name that says nothing, a field that is injected, a document deleted, a broker used directly.
 */
final class ThingManager {

  @Autowired @Nullable String injected;

  void delete(MongoCollection<Document> documents) {
    documents.deleteOne(new Document());
  }

  void send(KafkaProducer<String, String> producer) {
    producer.flush();
  }
}

package org.convocatoria.plan.evidence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Knows whether something that arrived here could not be read and waits for a person. */
@Component
public class SetAside {

  private final MongoCollection<Document> quarantine;

  SetAside(MongoDatabase database) {
    this.quarantine = database.getCollection("quarantine");
  }

  /** While this is so, what is known here may be less than what was sent. */
  public boolean isAnything() {
    return quarantine.find().first() != null;
  }
}

package org.convocatoria.test;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Looks for words in everything that a service has stored. */
public final class StoredWords {

  private StoredWords() {}

  /** The collection of each document in which these words are found. */
  public static List<String> find(MongoDatabase database, String words) {
    List<String> found = new ArrayList<>();
    for (String collection : database.listCollectionNames()) {
      for (Document each : database.getCollection(collection).find()) {
        if (each.toJson().contains(words)) {
          found.add(collection);
        }
      }
    }
    return found;
  }
}

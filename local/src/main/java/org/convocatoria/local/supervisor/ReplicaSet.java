package org.convocatoria.local.supervisor;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/** A mongod of our own as a replica set of one, which the driver needs to repeat writes. */
final class ReplicaSet {

  private static final int NOT_YET_INITIALIZED = 94;

  private final int port;

  ReplicaSet(int port) {
    this.port = port;
  }

  /** True once it is primary; initiates the set on the first start. */
  boolean isReady(long pid) {
    String uri =
        "mongodb://127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=500"
            .formatted(port);
    try (MongoClient client = MongoClients.create(uri)) {
      return isPrimary(client.getDatabase("admin"));
    } catch (MongoException e) {
      return false;
    }
  }

  private boolean isPrimary(MongoDatabase admin) {
    try {
      Document status = admin.runCommand(new Document("replSetGetStatus", 1));
      return Integer.valueOf(1).equals(status.getInteger("myState"));
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != NOT_YET_INITIALIZED) {
        throw e;
      }
      Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
      Document config = new Document("_id", "rs0").append("members", List.of(member));
      admin.runCommand(new Document("replSetInitiate", config));
      return false;
    }
  }
}

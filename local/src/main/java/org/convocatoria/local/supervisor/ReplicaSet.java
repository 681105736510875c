package org.convocatoria.local.supervisor;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** A mongod of our own as a replica set of one, which the driver needs to repeat writes. */
final class ReplicaSet {

  private static final int NOT_YET_INITIALIZED = 94;
  private static final int NOT_A_MEMBER = 93;
  private static final int PRIMARY = 1;

  private final String address;

  ReplicaSet(int port) {
    this.address = "127.0.0.1:" + port;
  }

  /** True once it is primary; until then it is made so, as far as that is up to us. */
  boolean isReady(long pid) {
    String uri =
        "mongodb://%s/?directConnection=true&serverSelectionTimeoutMS=500".formatted(address);
    try (MongoClient client = MongoClients.create(uri)) {
      MongoDatabase admin = client.getDatabase("admin");
      return isPrimary(admin::runCommand);
    } catch (MongoException e) {
      return false;
    }
  }

  /**
   * Initiates the set on the first start, and admits the server to it again where its data names it
   * by another address: the port has changed, or the data is a restored copy.
   */
  boolean isPrimary(UnaryOperator<Document> admin) {
    try {
      Document status = admin.apply(new Document("replSetGetStatus", 1));
      return Integer.valueOf(PRIMARY).equals(status.getInteger("myState"));
    } catch (MongoCommandException e) {
      Document mended =
          switch (e.getErrorCode()) {
            case NOT_YET_INITIALIZED -> new Document("replSetInitiate", first());
            case NOT_A_MEMBER -> moved(admin);
            default -> throw e;
          };
      var _ = admin.apply(mended);
      return false;
    }
  }

  private Document first() {
    Document member = new Document("_id", 0).append("host", address);
    return new Document("_id", "rs0").append("members", List.of(member));
  }

  /** Forced, since nobody is left who could agree; what else the set knows of itself stays. */
  private Document moved(UnaryOperator<Document> admin) {
    Document config =
        admin.apply(new Document("replSetGetConfig", 1)).get("config", Document.class);
    Object id = config.getList("members", Document.class).getFirst().get("_id");
    config.put("members", List.of(new Document("_id", id).append("host", address)));
    config.put("version", config.get("version", Number.class).intValue() + 1);
    return new Document("replSetReconfig", config).append("force", true);
  }
}

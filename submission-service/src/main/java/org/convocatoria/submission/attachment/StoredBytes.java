package org.convocatoria.submission.attachment;

import com.mongodb.MongoGridFSException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.io.InputStream;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** The store of attachments' bytes, under ids of our own; names never reach it. */
@Repository
class StoredBytes {

  private final GridFSBucket bucket;
  private final MongoCollection<Document> files;

  StoredBytes(MongoDatabase database) {
    this.files = database.getCollection("attachments.files");
    this.bucket =
        GridFSBuckets.create(database, "attachments")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  void keep(String id, InputStream content) {
    bucket.uploadFromStream(new BsonString(id), id, content);
  }

  /** How many bytes all files have. */
  long total() {
    Document sum =
        files
            .aggregate(List.of(Aggregates.group(null, Accumulators.sum("bytes", "$length"))))
            .first();
    return sum == null ? 0 : sum.get("bytes", Number.class).longValue();
  }

  /** Deletes the bytes of a file; what is not there is gone already. */
  void drop(String id) {
    try {
      bucket.delete(new BsonString(id));
    } catch (MongoGridFSException e) {
      if (files.find(new Document("_id", id)).first() != null) {
        throw e;
      }
    }
  }

  InputStream open(String id) {
    return bucket.openDownloadStream(new BsonString(id));
  }
}

package org.convocatoria.submission.attachment;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.InputStream;
import org.bson.BsonString;
import org.springframework.stereotype.Repository;

/** The store of attachments' bytes, under ids of our own; names never reach it. */
@Repository
class StoredBytes {

  private final GridFSBucket bucket;

  StoredBytes(MongoDatabase database) {
    this.bucket =
        GridFSBuckets.create(database, "attachments")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  void keep(String id, InputStream content) {
    bucket.uploadFromStream(new BsonString(id), id, content);
  }

  void drop(String id) {
    bucket.delete(new BsonString(id));
  }

  InputStream open(String id) {
    return bucket.openDownloadStream(new BsonString(id));
  }
}

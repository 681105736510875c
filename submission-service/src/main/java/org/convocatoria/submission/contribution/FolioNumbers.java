package org.convocatoria.submission.contribution;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Hands out folio numbers. Each instance takes a block at a time, so that numbers are unique
 * without every contribution waiting for one document; a block that dies with its instance leaves a
 * gap.
 */
@Component
class FolioNumbers {

  private static final long BLOCK = 50;

  private final MongoCollection<Document> blocks;
  private final Map<String, Block> current = new ConcurrentHashMap<>();

  FolioNumbers(MongoDatabase database) {
    this.blocks =
        database
            .getCollection("folioBlocks")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  long next(String call) {
    return current.computeIfAbsent(call, Block::new).next();
  }

  private final class Block {

    private final String call;
    private long next = 1;
    private long end = 1;

    Block(String call) {
      this.call = call;
    }

    synchronized long next() {
      if (next == end) {
        end = taken() + 1;
        next = end - BLOCK;
      }
      return next++;
    }

    private long taken() {
      Document after =
          blocks.findOneAndUpdate(
              Filters.eq("_id", call),
              Updates.inc("taken", BLOCK),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
      if (after == null) {
        throw new IllegalStateException("the store returned no block of folios");
      }
      return after.getLong("taken");
    }
  }
}

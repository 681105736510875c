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

  /** The first of so many numbers in a row. */
  long first(String call, int count) {
    return taken(call, count) - count + 1;
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
        end = taken(call, BLOCK) + 1;
        next = end - BLOCK;
      }
      return next++;
    }
  }

  /** Takes so many numbers and returns the last. */
  private long taken(String call, long count) {
    Document after =
        blocks.findOneAndUpdate(
            Filters.eq("_id", call),
            Updates.inc("taken", count),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (after == null) {
      throw new IllegalStateException("the store returned no block of folios");
    }
    return after.getLong("taken");
  }
}

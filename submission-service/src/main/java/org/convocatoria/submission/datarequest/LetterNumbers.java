package org.convocatoria.submission.datarequest;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Locale;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Numbers the letters of a call within a year; a number whose letter was not kept is a gap. */
@Component
class LetterNumbers {

  private final MongoCollection<Document> numbers;

  LetterNumbers(MongoDatabase database) {
    this.numbers =
        database
            .getCollection("letterNumbers")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  String next(String call, LocalDate date) {
    Document after =
        numbers.findOneAndUpdate(
            Filters.eq("_id", call + ":" + date.getYear()),
            Updates.inc("taken", 1L),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (after == null) {
      throw new IllegalStateException("the store returned no number for a letter");
    }
    return String.format(Locale.ROOT, "PD-%03d/%d", after.getLong("taken"), date.getYear());
  }
}

package org.convocatoria.submission.consultation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.contribution.Consent;
import org.springframework.stereotype.Repository;

/**
 * The store of respondents, under ids that only this service can compute from the ids of their
 * responses.
 */
@Repository
class Respondents {

  private static final String NAME = "name";

  private final MongoCollection<Document> respondents;
  private final KeyedHash hash;

  Respondents(MongoDatabase database, KeyedHash hash) {
    this.respondents =
        database
            .getCollection("respondents")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.hash = hash;
  }

  void keep(String response, Respondent who) {
    write(
        response,
        combine(
            set("schema", 1),
            set(NAME, who.name()),
            set("email", who.email()),
            set("namePublic", who.namePublic()),
            set("notice", who.consent().notice()),
            set("noticeSha256", who.consent().noticeSha256()),
            set("purposes", who.consent().purposes()),
            set("agreedAt", Date.from(who.consent().at())),
            set("language", who.language())));
  }

  Optional<Respondent> find(String response) {
    return Optional.ofNullable(respondents.find(and(eq("_id", id(response)), exists(NAME))).first())
        .map(Respondents::read);
  }

  /** Empties the document. The id that is left identifies nobody. */
  void forget(String response) {
    write(
        response,
        combine(
            unset(NAME),
            unset("email"),
            unset("namePublic"),
            unset("notice"),
            unset("noticeSha256"),
            unset("purposes"),
            unset("agreedAt"),
            unset("language")));
  }

  private void write(String response, Bson change) {
    respondents.updateOne(eq("_id", id(response)), change, new UpdateOptions().upsert(true));
  }

  private String id(String response) {
    return hash.id("respondent", response);
  }

  private static Respondent read(Document document) {
    return new Respondent(
        document.getString(NAME),
        document.getString("email"),
        document.getBoolean("namePublic"),
        new Consent(
            document.getString("notice"),
            document.getString("noticeSha256"),
            document.getList("purposes", String.class, List.of()),
            document.getDate("agreedAt").toInstant()),
        document.getString("language"));
  }
}

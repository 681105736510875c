package org.convocatoria.submission.consultation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.contribution.Consent;
import org.springframework.stereotype.Repository;

/**
 * The store of those who filled in questionnaires that are not anonymous, under ids that only this
 * service can compute from those of what they filled in.
 */
@Repository
class Respondents {

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
    Document document =
        new Document("_id", id(response))
            .append("schema", 1)
            .append("name", who.name())
            .append("email", who.email())
            .append("namePublic", who.namePublic())
            .append("notice", who.consent().notice())
            .append("noticeSha256", who.consent().noticeSha256())
            .append("purposes", who.consent().purposes())
            .append("agreedAt", Date.from(who.consent().at()))
            .append("language", who.language());
    respondents.replaceOne(
        eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
  }

  Optional<Respondent> find(String response) {
    return Optional.ofNullable(respondents.find(eq("_id", id(response))).first())
        .map(Respondents::read);
  }

  void forget(String response) {
    respondents.deleteOne(eq("_id", id(response)));
  }

  private String id(String response) {
    return hash.id("respondent", response);
  }

  private static Respondent read(Document document) {
    return new Respondent(
        document.getString("name"),
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

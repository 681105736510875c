package org.convocatoria.submission.project;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.submission.contribution.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of imports with their rejected rows. */
@Repository
class ImportedFiles {

  private final MongoCollection<Document> imports;

  ImportedFiles(MongoDatabase database) {
    this.imports =
        database
            .getCollection("projectImports")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** An imported file with the hash of its content. */
  record Imported(String sha256, int accepted, @Nullable Attachment file, Instant at) {}

  Optional<Imported> find(String id) {
    return Optional.ofNullable(imports.find(Filters.eq("_id", id)).first())
        .map(
            found ->
                new Imported(
                    found.getString("sha256"),
                    found.getInteger("accepted"),
                    file(found.get("file", Document.class)),
                    found.getDate("at").toInstant()));
  }

  /** Stores an import; the first one stored under an id stays. */
  void keep(String id, Imported imported) {
    Document document =
        new Document("sha256", imported.sha256())
            .append("accepted", imported.accepted())
            .append("at", Date.from(imported.at()));
    Attachment file = imported.file();
    if (file != null) {
      document.append(
          "file",
          new Document("id", file.id())
              .append("name", file.name())
              .append("bytes", file.bytes())
              .append("type", file.type())
              .append("sha256", file.sha256())
              .append("at", Date.from(file.at())));
    }
    imports.updateOne(
        Filters.eq("_id", id),
        new Document("$setOnInsert", document),
        new UpdateOptions().upsert(true));
  }

  private static @Nullable Attachment file(@Nullable Document file) {
    return file == null
        ? null
        : new Attachment(
            file.getString("id"),
            file.getString("name"),
            file.getLong("bytes"),
            file.getString("type"),
            file.getString("sha256"),
            file.getDate("at").toInstant());
  }
}

package org.convocatoria.submission.project;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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

  /**
   * An imported file with the hash of its content.
   *
   * @param same the rows whose project was registered already
   */
  record Imported(
      String sha256, int accepted, List<SameProject> same, @Nullable Attachment file, Instant at) {

    /** Copies the list, so that it never changes. */
    Imported {
      same = List.copyOf(same);
    }
  }

  Optional<Imported> find(String id) {
    return Optional.ofNullable(imports.find(Filters.eq("_id", id)).first())
        .map(
            found ->
                new Imported(
                    found.getString("sha256"),
                    found.getInteger("accepted"),
                    found.getList("same", Document.class, List.of()).stream()
                        .map(ImportedFiles::same)
                        .toList(),
                    file(found.get("file", Document.class)),
                    found.getDate("at").toInstant()));
  }

  /** Stores an import; the first one stored under an id stays. */
  void keep(String id, Imported imported) {
    Document document =
        new Document("sha256", imported.sha256())
            .append("accepted", imported.accepted())
            .append("same", imported.same().stream().map(ImportedFiles::document).toList())
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

  private static Document document(SameProject same) {
    return new Document("row", same.row())
        .append("sameKey", same.sameKey())
        .append("folio", same.folio())
        .append("first", same.first());
  }

  private static SameProject same(Document same) {
    return new SameProject(
        same.getInteger("row"),
        same.getBoolean("sameKey"),
        same.getString("folio"),
        same.getInteger("first"));
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

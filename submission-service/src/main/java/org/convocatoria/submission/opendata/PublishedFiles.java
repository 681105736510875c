package org.convocatoria.submission.opendata;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.BsonString;
import org.bson.Document;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.springframework.stereotype.Repository;

/**
 * The store of the open data. What is current stands in one document, so that all files of a
 * catalogue are of one moment.
 */
@Repository
class PublishedFiles {

  private static final String CURRENT = "current";

  private final MongoCollection<Document> catalogues;
  private final MongoCollection<Document> manifests;
  private final GridFSBucket contents;

  PublishedFiles(MongoDatabase database, DeclaredIndexes indexes) {
    WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
    this.catalogues = database.getCollection("openData").withWriteConcern(durable);
    this.manifests = database.getCollection("openDataManifests").withWriteConcern(durable);
    this.contents = GridFSBuckets.create(database, "openDataFiles").withWriteConcern(durable);
    indexes.add("openDataFiles.files", false, "uploadDate");
  }

  /** What writes a file's content. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Stores a content under an id of its own. */
  OpenFile store(String path, Content content, Instant now) throws IOException {
    String id = UUID.randomUUID().toString();
    Measured measured;
    try (OutputStream out = contents.openUploadStream(new BsonString(id), path)) {
      measured = new Measured(out);
      content.writeTo(measured);
    }
    return new OpenFile(path, measured.bytes(), measured.sha256(), now, id);
  }

  InputStream open(OpenFile file) {
    return contents.openDownloadStream(new BsonString(file.content()));
  }

  /** The current files, and what they were made from. */
  Catalogue current() {
    Document found = catalogues.find(eq("_id", CURRENT)).first();
    return found == null ? Catalogue.NONE : new Catalogue(marks(found), files(found));
  }

  /** The files of this day, as they were last made on it. */
  Optional<List<OpenFile>> manifest(LocalDate day) {
    return Optional.ofNullable(manifests.find(eq("_id", day.toString())).first())
        .map(PublishedFiles::files);
  }

  /** Makes these the current files, and the files of this day. */
  void publish(Catalogue catalogue, LocalDate day) {
    List<Document> files = catalogue.files().stream().map(PublishedFiles::document).toList();
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    catalogues.updateOne(
        eq("_id", CURRENT),
        combine(
            set("schema", 1),
            set("madeFrom", new Document(new TreeMap<>(catalogue.madeFrom()))),
            set("files", files)),
        upsert);
    manifests.updateOne(
        eq("_id", day.toString()), combine(set("schema", 1), set("files", files)), upsert);
  }

  /** Deletes contents that were stored before then and are in no current file. */
  void forget(Instant before) {
    Set<String> current = Set.copyOf(current().files().stream().map(OpenFile::content).toList());
    List<String> old = new ArrayList<>();
    for (GridFSFile file : contents.find(lt("uploadDate", Date.from(before)))) {
      old.add(file.getId().asString().getValue());
    }
    old.stream()
        .filter(id -> !current.contains(id))
        .forEach(id -> contents.delete(new BsonString(id)));
  }

  private static Map<String, String> marks(Document of) {
    Map<String, String> marks = new TreeMap<>();
    of.get("madeFrom", Document.class).forEach((call, mark) -> marks.put(call, (String) mark));
    return marks;
  }

  private static List<OpenFile> files(Document of) {
    return of.getList("files", Document.class).stream()
        .map(
            each ->
                new OpenFile(
                    each.getString("path"),
                    each.get("bytes", Number.class).longValue(),
                    each.getString("sha256"),
                    each.getDate("madeAt").toInstant(),
                    each.getString("content")))
        .toList();
  }

  private static Document document(OpenFile file) {
    return new Document("path", file.path())
        .append("bytes", file.bytes())
        .append("sha256", file.sha256())
        .append("madeAt", Date.from(file.madeAt()))
        .append("content", file.content());
  }
}

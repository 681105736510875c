package org.convocatoria.submission.opendata;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
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
import org.convocatoria.submission.casefile.Archive;
import org.convocatoria.submission.casefile.Measured;
import org.springframework.stereotype.Repository;

/**
 * The store of the open data. What is current stands in one document, so that all files of a
 * catalogue are of one moment.
 */
@Repository
class PublishedFiles {

  private static final String CURRENT = "current";
  private static final String CASE_FILES = "caseFiles";

  private final MongoCollection<Document> catalogues;
  private final MongoCollection<Document> manifests;
  private final MongoCollection<Document> caseFiles;
  private final GridFSBucket contents;

  PublishedFiles(MongoDatabase database, DeclaredIndexes indexes) {
    WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
    this.catalogues = database.getCollection("openData").withWriteConcern(durable);
    this.manifests = database.getCollection("openDataManifests").withWriteConcern(durable);
    this.caseFiles = database.getCollection("openDataCaseFiles").withWriteConcern(durable);
    this.contents = GridFSBuckets.create(database, "openDataFiles").withWriteConcern(durable);
    indexes.add("openDataFiles.files", false, "uploadDate");
  }

  /** Stores a content under an id of its own. */
  OpenFile store(String path, Archive.Content content, Instant now) throws IOException {
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

  /** The current files, and what the tables among them were made from. */
  Catalogue current() {
    Document found = catalogues.find(eq("_id", CURRENT)).first();
    if (found == null) {
      return Catalogue.NONE;
    }
    List<OpenFile> all = new ArrayList<>(files(found));
    marks(found).keySet().stream()
        .flatMap(call -> caseFile(call).stream())
        .map(CaseFile::file)
        .forEach(all::add);
    return new Catalogue(marks(found), all);
  }

  /** The files of this day, as they were last made on it. */
  Optional<List<OpenFile>> manifest(LocalDate day) {
    return Optional.ofNullable(manifests.find(eq("_id", day.toString())).first())
        .map(
            found -> {
              List<OpenFile> all = new ArrayList<>(files(found));
              found
                  .get(CASE_FILES, new Document())
                  .values()
                  .forEach(each -> all.add(file((Document) each)));
              return all;
            });
  }

  /** The last day before this one that has a manifest. */
  Optional<LocalDate> lastBefore(LocalDate day) {
    return Optional.ofNullable(
            manifests
                .find(lt("_id", day.toString()))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .first())
        .map(found -> LocalDate.parse(found.getString("_id")));
  }

  /** Puts these in the place of the tables in a day's manifest. */
  void close(LocalDate day, List<OpenFile> files) {
    manifests.updateOne(eq("_id", day.toString()), set("files", documents(files)));
  }

  /** The case file of a call; none before the first, and while a former one may not be shown. */
  Optional<CaseFile> caseFile(String call) {
    return Optional.ofNullable(caseFiles.find(eq("_id", call)).first())
        .filter(found -> found.containsKey("file"))
        .map(
            found ->
                new CaseFile(
                    file(found.get("file", Document.class)),
                    found.getString("madeFrom"),
                    Duration.ofMillis(found.get("millis", Number.class).longValue())));
  }

  /** Makes this the case file of its call, and one of the files of this day. */
  void publish(CaseFile made, LocalDate day) {
    String call = made.file().call();
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    Document file = document(made.file());
    caseFiles.updateOne(
        eq("_id", call),
        combine(
            set("schema", 1),
            set("madeFrom", made.madeFrom()),
            set("millis", made.took().toMillis()),
            set("file", file)),
        upsert);
    manifests.updateOne(eq("_id", day.toString()), set(CASE_FILES + "." + call, file));
  }

  /** Shows the case file of a call no longer. */
  void drop(String call) {
    caseFiles.updateOne(eq("_id", call), unset("file"));
  }

  /** Makes these the current files, and the files of this day. */
  void publish(Catalogue catalogue, LocalDate day) {
    List<OpenFile> tables = catalogue.files().stream().filter(each -> !each.isCaseFile()).toList();
    List<Document> files = documents(tables);
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
    return of.getList("files", Document.class).stream().map(PublishedFiles::file).toList();
  }

  private static OpenFile file(Document of) {
    return new OpenFile(
        of.getString("path"),
        of.get("bytes", Number.class).longValue(),
        of.getString("sha256"),
        of.getDate("madeAt").toInstant(),
        of.getString("content"));
  }

  private static List<Document> documents(List<OpenFile> files) {
    return files.stream().map(PublishedFiles::document).toList();
  }

  private static Document document(OpenFile file) {
    return new Document("path", file.path())
        .append("bytes", file.bytes())
        .append("sha256", file.sha256())
        .append("madeAt", Date.from(file.madeAt()))
        .append("content", file.content());
  }
}

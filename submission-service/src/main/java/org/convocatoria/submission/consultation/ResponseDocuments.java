package org.convocatoria.submission.consultation;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.convocatoria.submission.contribution.Allotted;
import org.jspecify.annotations.Nullable;

/** Reads and writes responses as documents of the store. */
final class ResponseDocuments {

  /** The version of the documents' shape; a new shape needs a new number. */
  private static final int SCHEMA = 1;

  private ResponseDocuments() {}

  static Document written(Response response, String fingerprint, @Nullable String typedBy) {
    Document document =
        new Document("_id", response.id())
            .append("schema", SCHEMA)
            .append("consultation", response.consultation())
            .append("version", response.version())
            .append("answers", new Document(response.values()))
            .append("complete", response.complete())
            .append("channel", response.channel())
            .append("at", Date.from(response.at()))
            .append("revision", response.revision())
            .append("fingerprint", fingerprint);
    if (typedBy != null) {
      document.append("typedBy", typedBy);
    }
    return response.complete() ? document.append("uncounted", true) : document;
  }

  static Response read(Document document) {
    return new Response(
        document.getString("_id"),
        document.getString("consultation"),
        document.getInteger("version"),
        document.get("answers", Document.class),
        document.getBoolean("complete"),
        document.getString("channel"),
        document.getDate("at").toInstant(),
        document.getLong("revision"),
        document.getList("taken", Document.class, List.of()).stream()
            .map(ResponseDocuments::words)
            .toList());
  }

  static Document written(TakenWords words) {
    return new Document("question", words.question())
        .append("title", words.title())
        .append("matter", words.matter())
        .append("table", words.table())
        .append("municipality", words.municipality())
        .append("id", words.place().id())
        .append("folio", words.place().folio())
        .append("number", words.place().number());
  }

  private static TakenWords words(Document document) {
    return new TakenWords(
        document.getString("question"),
        document.getString("title"),
        document.getString("matter"),
        document.getString("table"),
        document.getString("municipality"),
        new Allotted(
            document.getString("id"), document.getString("folio"), document.getLong("number")));
  }
}

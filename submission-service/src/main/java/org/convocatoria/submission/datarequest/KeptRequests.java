package org.convocatoria.submission.datarequest;

import java.util.List;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Schema;

/** The shapes in which earlier programs stored data requests. */
final class KeptRequests {

  static final Schema SCHEMA = new Schema(List.of(KeptRequests::qualityForOfficial));

  private static final String REPLY = "reply";
  private static final String OFFICIAL = "official";

  private KeptRequests() {}

  /** In shape 1 an answer was official or not; in shape 2 its data have a quality. */
  private static Document qualityForOfficial(Document request) {
    List<Document> steps = request.getList("progress", Document.class);
    if (steps != null) {
      request.put("progress", steps.stream().map(KeptRequests::step).toList());
    }
    return request;
  }

  private static Document step(Document before) {
    Document reply = before.get(REPLY, Document.class);
    if (reply == null || !reply.containsKey(OFFICIAL)) {
      return before;
    }
    Document after = new Document(reply);
    if (Boolean.TRUE.equals(after.remove(OFFICIAL))) {
      after.put("data", new Document("quality", "OFFICIAL"));
    }
    Document step = new Document(before);
    step.put(REPLY, after);
    return step;
  }
}

package org.convocatoria.submission.contribution;

import java.util.List;
import org.bson.Document;
import org.convocatoria.messaging.outbox.Schema;

/** The shapes in which earlier programs stored contributions. */
final class KeptContributions {

  static final Schema SCHEMA = new Schema(List.of(KeptContributions::access));

  private static final String CLAVE_HASH = "claveHash";

  private KeptContributions() {}

  /** In shape 1 there was the first clave's hash only; in shape 2 claves can be renewed. */
  private static Document access(Document contribution) {
    Object clave = contribution.remove(CLAVE_HASH);
    contribution.put("access", new Document("clave", clave).append("generation", 1));
    return contribution;
  }
}

package org.convocatoria.gateway.letter;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;

/**
 * A mail that an account or a login asks for.
 *
 * @param id the id under which asking again makes no second mail
 * @param link what its link or code is for, whose it is, and of which generation
 * @param params what its template needs
 * @param until when it is of no use any more
 */
public record Letter(
    String id,
    String template,
    Recipient to,
    Link link,
    Map<String, Object> params,
    Instant until) {

  /** Whom it goes to. */
  public record Recipient(String address, String name, String language) {}

  /** The secret in a mail follows from purpose, id and generation. */
  public record Link(String purpose, String id, int generation) {}

  Document stored() {
    return new Document("id", id)
        .append("kind", "letter")
        .append("template", template)
        .append("address", to.address())
        .append("name", to.name())
        .append("language", to.language())
        .append("purpose", link.purpose())
        .append("linkId", link.id())
        .append("generation", link.generation())
        .append("params", new Document(params))
        .append("until", Date.from(until));
  }

  static Letter read(Document row) {
    return new Letter(
        row.getString("id"),
        row.getString("template"),
        new Recipient(row.getString("address"), row.getString("name"), row.getString("language")),
        new Link(
            row.getString("purpose"), row.getString("linkId"), row.getInteger("generation", 1)),
        row.get("params", new Document()),
        row.getDate("until").toInstant());
  }
}

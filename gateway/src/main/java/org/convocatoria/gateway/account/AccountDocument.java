package org.convocatoria.gateway.account;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads and writes accounts as documents. Those of an earlier release lack most fields. */
final class AccountDocument {

  /** The form of the document; the one before it had neither this number nor a person. */
  private static final int SCHEMA = 2;

  private AccountDocument() {}

  static Account read(Document row) {
    Document person = row.get("person", Document.class);
    Document link = row.get("link", Document.class);
    return new Account(
        row.getString("_id"),
        version(row),
        person == null
            ? null
            : new Account.Person(
                person.getString("name"), person.getString("email"), person.getString("language")),
        row.getString("password"),
        row.getString("replaced"),
        row.getList("roles", String.class, List.of()),
        row.getList("tables", String.class, List.of()),
        new Period(
            day(row.getString("from")),
            day(row.getString("until")),
            ZoneId.of(Optional.ofNullable(row.getString("zone")).orElse("UTC"))),
        instant(row.getDate("ended")),
        row.getInteger("links", 0),
        link == null
            ? null
            : new Account.Link(link.getString("hash"), link.getDate("expires").toInstant()));
  }

  private static long version(Document row) {
    Number version = row.get("version", Number.class);
    return version == null ? 0 : version.longValue();
  }

  /** Everything that a change may change; its version counts by itself. */
  static List<Bson> fields(Account account) {
    List<Bson> fields = new ArrayList<>();
    written(account).forEach((name, value) -> fields.add(Updates.set(name, value)));
    return fields;
  }

  static Document written(Account account) {
    Account.Person person = account.person();
    Account.Link link = account.link();
    return new Document("schema", SCHEMA)
        .append(
            "person",
            person == null
                ? null
                : new Document("name", person.name())
                    .append("email", person.email())
                    .append("language", person.language()))
        .append("password", account.password())
        .append("replaced", account.replaced())
        .append("roles", account.roles())
        .append("tables", account.tables())
        .append("from", text(account.period().from()))
        .append("until", text(account.period().until()))
        .append("zone", account.period().zone().getId())
        .append("ended", account.ended() == null ? null : Date.from(account.ended()))
        .append("links", account.links())
        .append(
            "link",
            link == null
                ? null
                : new Document("hash", link.hash()).append("expires", Date.from(link.expires())));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}

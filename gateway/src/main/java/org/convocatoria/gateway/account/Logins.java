package org.convocatoria.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.edge.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The logins of staff. The store holds only hashes of the ids that browsers and programs carry. */
@Component
class Logins {

  /** The use of a login: pages by cookie, or the API by bearer token; never both. */
  enum Kind {
    BROWSER(Duration.ofHours(8)),
    PROGRAM(Duration.ofHours(1));

    private final Duration life;

    Kind(Duration life) {
      this.life = life;
    }

    Duration life() {
      return life;
    }
  }

  /** A new login; its id is returned only once. */
  record Begun(String id, Instant expires) {}

  private final MongoCollection<Document> collection;
  private final Accounts accounts;
  private final Clock clock;

  Logins(MongoDatabase database, Accounts accounts, Clock clock) {
    this.collection = database.getCollection("sessions");
    this.accounts = accounts;
    this.clock = clock;
  }

  Begun begin(Account account, Kind kind) {
    Instant now = clock.instant();
    String id = Secrets.random(32);
    Instant expires = now.plus(kind.life());
    collection.deleteMany(Filters.lt("expires", Date.from(now)));
    collection.insertOne(
        new Document("_id", Secrets.hash(id))
            .append("kind", kind.name())
            .append("account", account.username())
            .append("password", Secrets.hash(account.password()))
            .append("created", Date.from(now))
            .append("expires", Date.from(expires)));
    return new Begun(id, expires);
  }

  /** Whoever is logged in by this id, with the roles and tables that the account has now. */
  Optional<SignedIn> find(String id, Kind kind) {
    Document login = collection.find(Filters.eq("_id", Secrets.hash(id))).first();
    if (login == null || !kind.name().equals(login.getString("kind"))) {
      return Optional.empty();
    }
    Date expires = login.getDate("expires");
    if (expires == null || !clock.instant().isBefore(expires.toInstant())) {
      return Optional.empty();
    }
    return accounts
        .find(login.getString("account"))
        .filter(account -> isPassword(login.getString("password"), account))
        .map(account -> new SignedIn(account.caller()));
  }

  /** A login ends with the password it began with; old logins do not say which that was. */
  private static boolean isPassword(@Nullable String hash, Account account) {
    return hash == null || hash.equals(Secrets.hash(account.password()));
  }

  void end(String id) {
    collection.deleteOne(Filters.eq("_id", Secrets.hash(id)));
  }
}

package org.convocatoria.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.gateway.edge.AddressBlock;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.edge.SignedIn;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The logins of staff. The store holds only hashes of the ids that browsers and programs carry, and
 * of an address only its block. How long they last, and why: docs/operations.md.
 */
@Component
class Logins {

  /** The use of a login: pages by cookie, or the API by bearer token; never both. */
  enum Kind {
    BROWSER(Duration.ofHours(8), Duration.ofHours(3), 10),
    PROGRAM(Duration.ofHours(1), Duration.ofHours(1), 200);

    private final Duration life;
    private final Duration idle;
    private final int most;

    Kind(Duration life, Duration idle, int most) {
      this.life = life;
      this.idle = idle;
      this.most = most;
    }

    Duration life() {
      return life;
    }

    /** How many of an account there can be; the oldest ends for one more. */
    int most() {
      return most;
    }
  }

  /** How exactly it is known when a login was used last. */
  private static final Duration SEEN = Duration.ofMinutes(1);

  private static final String EXPIRES = "expires";

  /** A new login; its id is returned only once. */
  record Begun(String id, Instant expires) {}

  /**
   * A login as its owner sees it.
   *
   * @param id a hash, by which it can be ended but not used
   * @param from the block of addresses it began from
   */
  record Login(String id, Kind kind, Instant began, Instant seen, Instant expires, String from) {}

  private final MongoCollection<Document> collection;
  private final Accounts accounts;
  private final GatewayAudit audit;
  private final Clock clock;

  Logins(MongoDatabase database, Accounts accounts, GatewayAudit audit, Clock clock) {
    this.collection = database.getCollection("sessions");
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  Begun begin(Account account, Kind kind, String address) {
    Instant now = clock.instant();
    String id = Secrets.random(32);
    Instant expires = now.plus(kind.life());
    String from = AddressBlock.written(address);
    collection.deleteMany(Filters.lt(EXPIRES, Date.from(now)));
    collection.insertOne(
        new Document("_id", Secrets.hash(id))
            .append("kind", kind.name())
            .append("account", account.username())
            .append("password", fingerprint(account))
            .append("from", from)
            .append("created", Date.from(now))
            .append("seen", Date.from(now))
            .append(EXPIRES, Date.from(expires)));
    endOldest(account, kind);
    note(account.username(), account.username(), "signed-in", from);
    return new Begun(id, expires);
  }

  /** Whoever is logged in by this id, with the roles and tables that the account has now. */
  Optional<SignedIn> find(String id, Kind kind) {
    Document login = collection.find(Filters.eq("_id", Secrets.hash(id))).first();
    Instant now = clock.instant();
    if (login == null || !kind.name().equals(login.getString("kind")) || !lasts(login, now)) {
      return Optional.empty();
    }
    Optional<SignedIn> found =
        accounts
            .find(login.getString("account"))
            .filter(account -> account.state(now) == Account.State.ACTIVE)
            .filter(account -> isPassword(login.getString("password"), account))
            .map(account -> new SignedIn(account.caller()));
    if (found.isPresent() && now.isAfter(seen(login).plus(SEEN))) {
      collection.updateOne(
          Filters.eq("_id", login.getString("_id")), Updates.set("seen", Date.from(now)));
    }
    return found;
  }

  /** The logins of an account that still last, the newest first. */
  List<Login> of(String account) {
    Instant now = clock.instant();
    return accounts.find(account).stream()
        .flatMap(
            owner ->
                collection
                    .find(Filters.eq("account", account))
                    .sort(Sorts.descending("created"))
                    .into(new ArrayList<>())
                    .stream()
                    .filter(row -> lasts(row, now) && isPassword(row.getString("password"), owner)))
        .map(Logins::read)
        .toList();
  }

  /** Ends a login that its own browser or program leaves. */
  void end(String id) {
    Document gone = collection.findOneAndDelete(Filters.eq("_id", Secrets.hash(id)));
    if (gone != null) {
      String account = gone.getString("account");
      note(account, account, "signed-out", from(gone));
    }
  }

  /** Ends a login of this account by its hash; false where there is none. */
  boolean endOf(String account, String hash, String actor) {
    Document gone =
        collection.findOneAndDelete(
            Filters.and(Filters.eq("_id", hash), Filters.eq("account", account)));
    if (gone != null) {
      note(actor, account, "session-ended", from(gone));
    }
    return gone != null;
  }

  /** Ends all logins of an account, but the one with this id. */
  void endAllOf(String account, String but, String actor) {
    long ended =
        collection
            .deleteMany(
                Filters.and(Filters.eq("account", account), Filters.ne("_id", Secrets.hash(but))))
            .getDeletedCount();
    if (ended > 0) {
      note(actor, account, "sessions-ended", "");
    }
  }

  private void endOldest(Account account, Kind kind) {
    List<String> tooMany =
        collection
            .find(
                Filters.and(
                    Filters.eq("account", account.username()), Filters.eq("kind", kind.name())))
            .projection(Projections.include("created"))
            .sort(Sorts.descending("created"))
            .skip(kind.most())
            .map(row -> row.getString("_id"))
            .into(new ArrayList<>());
    if (!tooMany.isEmpty()) {
      collection.deleteMany(Filters.in("_id", tooMany));
    }
  }

  private void note(String actor, String account, String what, String from) {
    audit.note(
        GatewayAudit.Entry.of(
            clock.instant(),
            actor,
            account,
            what,
            null,
            from.isEmpty() ? null : new Document("origin", from)));
  }

  private static boolean lasts(Document login, Instant now) {
    Date expires = login.getDate(EXPIRES);
    return expires != null
        && now.isBefore(expires.toInstant())
        && now.isBefore(seen(login).plus(Kind.valueOf(login.getString("kind")).idle));
  }

  private static Login read(Document row) {
    return new Login(
        row.getString("_id"),
        Kind.valueOf(row.getString("kind")),
        row.getDate(EXPIRES).toInstant().minus(Kind.valueOf(row.getString("kind")).life),
        seen(row),
        row.getDate(EXPIRES).toInstant(),
        from(row));
  }

  /** A login of an earlier release tells only when it ends. */
  private static Instant seen(Document login) {
    Date seen = login.getDate("seen");
    return seen != null
        ? seen.toInstant()
        : login.getDate(EXPIRES).toInstant().minus(Kind.valueOf(login.getString("kind")).life);
  }

  private static String from(Document login) {
    return Optional.ofNullable(login.getString("from")).orElse("");
  }

  private static String fingerprint(Account account) {
    return Secrets.hash(account.password() == null ? "" : account.password());
  }

  /**
   * A login ends with the password it began with, not with the way that this was hashed; old logins
   * do not say which that was.
   */
  private static boolean isPassword(@Nullable String hash, Account account) {
    return hash == null || hash.equals(fingerprint(account)) || hash.equals(account.replaced());
  }
}

package org.convocatoria.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.convocatoria.gateway.edge.Attempts;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.letter.LinkSecrets;
import org.convocatoria.gateway.letter.Outgoing;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The second step of a login: six digits by mail, which are good once, for ten minutes, for the
 * browser or program that gave the password, and for a few guesses.
 */
@Component
class Codes {

  static final String COLLECTION = "challenges";

  static final Duration LIFE = Duration.ofMinutes(10);

  /** Guesses at one code. */
  static final int GUESSES = 5;

  /** Codes for one account within the attempts' window: each of them can be guessed at. */
  static final int PER_ACCOUNT = 5;

  private final MongoCollection<Document> collection;
  private final Accounts accounts;
  private final AccountLetters letters;
  private final LinkSecrets secrets;
  private final Outgoing outgoing;
  private final Attempts attempts;
  private final Clock clock;

  /** What was asked for: an id to come back with, or a wait. */
  record Asked(@Nullable String id, Duration pause) {}

  Codes(
      MongoDatabase database,
      Accounts accounts,
      AccountLetters letters,
      LinkSecrets secrets,
      Outgoing outgoing,
      Attempts attempts,
      Clock clock) {
    this.collection = database.getCollection(COLLECTION);
    this.accounts = accounts;
    this.letters = letters;
    this.secrets = secrets;
    this.outgoing = outgoing;
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Mails a code to the person who has just given the password. */
  Asked ask(Account account, Account.Person person) {
    Duration wait = attempts.begin().within(PER_ACCOUNT, "code", account.username());
    if (wait.isPositive()) {
      return new Asked(null, wait);
    }
    Instant now = clock.instant();
    Instant expires = now.plus(LIFE);
    String id = Secrets.random(32);
    String key = Secrets.hash(id);
    collection.deleteMany(Filters.lt("expires", Date.from(now)));
    collection.insertOne(
        new Document("_id", key)
            .append("account", account.username())
            .append("password", fingerprint(account))
            .append("guesses", 0)
            .append("expires", Date.from(expires))
            .append(
                "outbox",
                Outgoing.entries(
                    GatewayAudit.Entry.of(
                        now, GatewayAudit.ANONYMOUS, account.username(), "code-sent", null, null),
                    letters.code(key, person, expires))));
    outgoing.send(COLLECTION, key);
    return new Asked(id, Duration.ZERO);
  }

  /**
   * The account, if these are the digits; they are used up then. An account that may not be used
   * any more, or has another password by now, is not found.
   */
  Optional<Account> check(String id, String typed) {
    String key = Secrets.hash(id);
    Document row =
        collection.findOneAndUpdate(
            Filters.and(
                Filters.eq("_id", key),
                Filters.gt("expires", Date.from(clock.instant())),
                Filters.lt("guesses", GUESSES)),
            Updates.inc("guesses", 1));
    if (row == null || !isSame(secrets.code(key), typed)) {
      return Optional.empty();
    }
    if (collection.deleteOne(Filters.eq("_id", key)).getDeletedCount() == 0) {
      return Optional.empty();
    }
    return accounts
        .find(row.getString("account"))
        .filter(account -> account.state(clock.instant()) == Account.State.ACTIVE)
        .filter(account -> row.getString("password").equals(fingerprint(account)));
  }

  /** Whether this login still waits for its digits. */
  boolean waits(String id) {
    Document row = collection.find(Filters.eq("_id", Secrets.hash(id))).first();
    return row != null
        && row.getInteger("guesses", 0) < GUESSES
        && clock.instant().isBefore(row.getDate("expires").toInstant());
  }

  private static String fingerprint(Account account) {
    return Secrets.hash(account.password() == null ? "" : account.password());
  }

  private static boolean isSame(String code, String typed) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8),
        typed.replaceAll("\\D", "").getBytes(StandardCharsets.UTF_8));
  }
}

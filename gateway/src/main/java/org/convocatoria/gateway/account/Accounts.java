package org.convocatoria.gateway.account;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.gateway.letter.Outgoing;
import org.convocatoria.gateway.refusal.GatewayAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The staff accounts of this installation. Each change is one write with its entry of the audit and
 * its letter, under the account's version; no account is ever deleted.
 */
@Component
class Accounts {

  static final String COLLECTION = "accounts";

  private static final int TRIES = 8;

  private final MongoCollection<Document> collection;
  private final MongoCollection<Document> addresses;
  private final Outgoing outgoing;
  private final Clock clock;

  /** An account as it is now, and whether the letter that was asked for is on its way already. */
  record Changed(Account account, boolean sent) {}

  Accounts(MongoDatabase database, Outgoing outgoing, Clock clock) {
    this.collection = database.getCollection(COLLECTION);
    this.addresses = database.getCollection("account-addresses");
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /** The account as it is now. */
  Optional<Account> find(String username) {
    return Optional.ofNullable(collection.find(Filters.eq("_id", username)).first())
        .map(AccountDocument::read);
  }

  /** The account that signs in with this: its name, or its person's address. */
  Optional<Account> signingInWith(String typed) {
    return typed.contains("@") ? withAddress(typed) : find(typed);
  }

  /** The account of the person with this address. */
  Optional<Account> withAddress(String email) {
    return Optional.ofNullable(addresses.find(Filters.eq("_id", key(email))).first())
        .flatMap(row -> find(row.getString("account")));
  }

  /** The account whose mailed link has this token. */
  Optional<Account> withLink(String token) {
    Document found = collection.find(Filters.eq("link.hash", Secrets.hash(token))).first();
    return Optional.ofNullable(found).map(AccountDocument::read);
  }

  boolean knows(String username) {
    return find(username).isPresent();
  }

  List<Account> all() {
    return collection
        .find()
        .sort(Sorts.ascending("_id"))
        .map(AccountDocument::read)
        .into(new ArrayList<>());
  }

  /**
   * Keeps a new account, unless there is one of its name.
   *
   * @return whether it is new
   */
  boolean create(Account account, String actor, Change change) {
    Document row = AccountDocument.written(account);
    row.put("_id", account.username());
    row.put("version", 1L);
    row.put("outbox", Outgoing.entries(entry(null, actor, change), change.letter()));
    try {
      collection.insertOne(row);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Binds an address to an account, so that no two share one.
   *
   * @return false where another that is in use has it
   */
  boolean claim(String email, String username) {
    String key = key(email);
    try {
      addresses.insertOne(new Document("_id", key).append("account", username));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    String owner = withoutUse(key);
    return owner != null
        && addresses
                .updateOne(
                    Filters.and(Filters.eq("_id", key), Filters.eq("account", owner)),
                    Updates.set("account", username))
                .getMatchedCount()
            > 0;
  }

  /** The account that holds an address, if it has ended or was never created. */
  private @Nullable String withoutUse(String key) {
    Document row = addresses.find(Filters.eq("_id", key)).first();
    if (row == null) {
      return null;
    }
    String owner = row.getString("account");
    return find(owner).filter(each -> each.ended() == null).isPresent() ? null : owner;
  }

  /**
   * Changes an account, deciding again where somebody else changed it meanwhile.
   *
   * @throws UnknownAccountException where there is none of this name
   */
  Changed change(String username, String actor, Function<Account, Change> decision) {
    for (int i = 0; i < TRIES; i++) {
      Account before = find(username).orElseThrow(UnknownAccountException::new);
      Change change = decision.apply(before);
      List<Bson> updates = AccountDocument.fields(change.after());
      updates.add(Updates.inc("version", 1L));
      updates.add(Outgoing.push(entry(before, actor, change), change.letter()));
      long matched =
          collection
              .updateOne(
                  Filters.and(Filters.eq("_id", username), versionOf(before)),
                  Updates.combine(updates))
              .getMatchedCount();
      if (matched > 0) {
        return new Changed(change.after(), outgoing.send(COLLECTION, username));
      }
    }
    throw new BusyAccountException();
  }

  private static Bson versionOf(Account account) {
    return account.version() == 0
        ? Filters.exists("version", false)
        : Filters.eq("version", account.version());
  }

  private GatewayAudit.Entry entry(@Nullable Account before, String actor, Change change) {
    Instant now = clock.instant();
    Document after = change.after().shown(now);
    after.putAll(change.told());
    return GatewayAudit.Entry.of(
        now,
        actor,
        change.after().username(),
        change.what(),
        before == null ? null : before.shown(now),
        after);
  }

  private static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}

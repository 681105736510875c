package org.convocatoria.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The staff accounts of this installation. */
@Component
class Accounts {

  private static final int STRENGTH = 10;

  private final MongoCollection<Document> collection;
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);

  /** Compared with when there is no such account, so that its absence takes the same time. */
  private final String nobody = bcrypt.encode("nobody");

  Accounts(MongoDatabase database) {
    this.collection = database.getCollection("accounts");
  }

  /** The account, if the password is right. */
  Optional<Account> check(String username, String password) {
    Optional<Account> found = find(username);
    String expected = found.map(Account::password).orElse(nobody);
    return bcrypt.matches(password, expected) ? found : Optional.empty();
  }

  /** The account as it is now. */
  Optional<Account> find(String username) {
    return Optional.ofNullable(collection.find(Filters.eq("_id", username)).first())
        .map(Account::read);
  }

  boolean knows(String username) {
    return find(username).isPresent();
  }

  /** Creates the account unless another instance just did. */
  void create(FirstAccounts.Entry entry) {
    collection.updateOne(
        Filters.eq("_id", entry.username()),
        Updates.combine(
            Updates.setOnInsert("password", bcrypt.encode(entry.password())),
            Updates.setOnInsert("roles", entry.roles()),
            Updates.setOnInsert("tables", entry.tables())),
        new UpdateOptions().upsert(true));
  }
}

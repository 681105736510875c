package org.convocatoria.gateway.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Keeps at least one administrator, also where two are to go at the same moment. The names of those
 * who administer without a known end are one document: a name leaves it only while another stays,
 * in one step, and before its account changes. So it may lack one who could be counted; those who
 * are not what it says leave it before anybody is let go.
 */
@Component
class Administrators {

  private static final Bson LIST = Filters.eq("_id", "administrators");
  private static final String NAMES = "names";

  private final MongoCollection<Document> collection;
  private final Accounts accounts;
  private final Clock clock;

  Administrators(MongoDatabase database, Accounts accounts, Clock clock) {
    this.collection = database.getCollection("account-counts");
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Counts an account after it was made or changed, if it should be. */
  void count(Account account) {
    if (account.administersLastingly(clock.instant())) {
      collection.updateOne(
          LIST, Updates.addToSet(NAMES, account.username()), new UpdateOptions().upsert(true));
    }
  }

  /**
   * Lets an account go, before it changes to one that does not administer for good.
   *
   * @throws LastAdministratorException where no other would be left
   */
  void release(Account account) {
    if (collection.find(LIST).first() == null) {
      accounts.all().forEach(this::count);
    }
    counted().stream().filter(name -> !isStill(name)).forEach(this::remove);
    boolean released =
        collection
                .updateOne(
                    Filters.and(
                        LIST, Filters.eq(NAMES, account.username()), Filters.exists(NAMES + ".1")),
                    Updates.pull(NAMES, account.username()))
                .getMatchedCount()
            > 0;
    if (!released && counted().contains(account.username())) {
      throw new LastAdministratorException();
    }
  }

  private boolean isStill(String username) {
    return accounts
        .find(username)
        .filter(account -> account.administersLastingly(clock.instant()))
        .isPresent();
  }

  private void remove(String username) {
    collection.updateOne(LIST, Updates.pull(NAMES, username));
  }

  private List<String> counted() {
    Document list = collection.find(LIST).first();
    return list == null ? List.of() : list.getList(NAMES, String.class, List.of());
  }
}

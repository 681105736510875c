package org.convocatoria.gateway.account;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.gateway.edge.Readiness;
import org.convocatoria.gateway.password.PasswordRules;
import org.convocatoria.gateway.password.Passwords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates the accounts of the accounts file that do not exist yet. Hashing takes a while, so it
 * runs in the background; the gateway is ready once it is done.
 */
@Component
class FirstAccounts implements Readiness {

  private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** The actor of what nobody did. */
  private static final String SYSTEM = "system";

  private final Accounts accounts;
  private final Administrators administrators;
  private final Passwords passwords;
  private final @Nullable Path file;
  private final JsonMapper mapper;
  private volatile boolean done;

  record Entry(String username, String password, List<String> roles, List<String> tables) {
    Entry {
      roles = roles == null ? List.of() : List.copyOf(roles);
      tables = tables == null ? List.of() : List.copyOf(tables);
    }
  }

  FirstAccounts(
      Accounts accounts,
      Administrators administrators,
      Passwords passwords,
      GatewaySettings settings,
      JsonMapper mapper) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.passwords = passwords;
    this.file = settings.accountsFile();
    this.mapper = mapper;
  }

  @Override
  public boolean ready() {
    return done;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("first-accounts").start(this::createMissing);
  }

  void createMissing() {
    Path from = file;
    if (from == null || from.toString().isEmpty()) {
      done = true;
      return;
    }
    try {
      Entry[] entries = mapper.readValue(from.toFile(), Entry[].class);
      while (!created(entries)) {
        Thread.sleep(AGAIN);
      }
      done = true;
    } catch (JacksonException e) {
      log.error("The accounts file {} cannot be read: {}", from, e.getClass().getSimpleName());
    } catch (IllegalArgumentException e) {
      log.error("An account in {} cannot be created: {}", from, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** False where the store could not be asked, as while it still reads its journal. */
  private boolean created(Entry[] entries) {
    try {
      for (Entry entry : entries) {
        if (!accounts.knows(entry.username())) {
          create(entry);
        }
      }
      return true;
    } catch (MongoException e) {
      log.warn("The accounts wait for the store: {}", e.getClass().getName());
      return false;
    }
  }

  private void create(Entry entry) {
    String password = entry.password();
    int length = password.codePointCount(0, password.length());
    if (length < PasswordRules.SHORTEST || length > PasswordRules.LONGEST) {
      throw new IllegalArgumentException(
          "a password has " + PasswordRules.SHORTEST + " to " + PasswordRules.LONGEST + " letters");
    }
    Account account =
        new Account(
            entry.username(),
            1,
            null,
            passwords.hash(password),
            null,
            entry.roles(),
            entry.tables(),
            new Period(null, null, ZoneOffset.UTC),
            null,
            0,
            null);
    accounts.create(account, SYSTEM, Change.of(account, "account-created"));
    administrators.count(account);
  }
}

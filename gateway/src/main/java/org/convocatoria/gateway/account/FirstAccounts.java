package org.convocatoria.gateway.account;

import java.nio.file.Path;
import java.util.List;
import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.gateway.edge.Readiness;
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

  private final Accounts accounts;
  private final @Nullable Path file;
  private final JsonMapper mapper;
  private volatile boolean done;

  record Entry(String username, String password, List<String> roles, List<String> tables) {
    Entry {
      roles = roles == null ? List.of() : List.copyOf(roles);
      tables = tables == null ? List.of() : List.copyOf(tables);
    }
  }

  FirstAccounts(Accounts accounts, GatewaySettings settings, JsonMapper mapper) {
    this.accounts = accounts;
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
      for (Entry entry : mapper.readValue(from.toFile(), Entry[].class)) {
        if (!accounts.knows(entry.username())) {
          accounts.create(entry);
        }
      }
      done = true;
    } catch (JacksonException e) {
      log.error("The accounts file {} cannot be read: {}", from, e.getClass().getSimpleName());
    }
  }
}

package org.convocatoria.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The staff accounts of this copy. */
public final class Accounts {

  private final JsonNode accounts;

  private Accounts(JsonNode accounts) {
    this.accounts = accounts;
  }

  /** Reads the accounts that the first start made. */
  public static Accounts read(Path file) {
    try {
      return new Accounts(JsonMapper.builder().build().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("The accounts cannot be read: " + file, e);
    }
  }

  /** Name and password of one account. */
  public record Account(String username, String password) {}

  /** The account of a role. */
  public Account withRole(String role) {
    return first(account -> has(account.path("roles"), role));
  }

  /** The account of a table's lead. */
  public Account leadOf(String table) {
    return first(
        account -> has(account.path("roles"), "table-lead") && has(account.path("tables"), table));
  }

  private Account first(java.util.function.Predicate<JsonNode> wanted) {
    return StreamSupport.stream(accounts.spliterator(), false)
        .filter(wanted)
        .findFirst()
        .map(a -> new Account(a.path("username").asString(), a.path("password").asString()))
        .orElseThrow(() -> new IllegalStateException("No such account in the credentials"));
  }

  private static boolean has(JsonNode list, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .anyMatch(each -> each.asString().equals(value));
  }
}

package org.convocatoria.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A local staff account with its generated password. */
public record Account(String username, String password, List<String> roles, List<String> tables) {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  /** One account per role and one lead per table of the call; those that exist stay. */
  public static void createMissing(Path file, Path callFile) {
    List<Account> accounts =
        Files.exists(file)
            ? new ArrayList<>(List.of(JsonFile.read(file, Account[].class)))
            : new ArrayList<>();
    int before = accounts.size();
    add(accounts, "coordinacion", "coordinator", List.of());
    add(accounts, "direccion", "director", List.of());
    add(accounts, "administracion", "administrator", List.of());
    add(accounts, "auditoria", "auditor", List.of());
    for (String table : tables(callFile)) {
      add(accounts, "mesa-" + table.toLowerCase(Locale.ROOT), "table-lead", List.of(table));
    }
    if (accounts.size() > before) {
      JsonFile.write(file, accounts);
    }
  }

  private static void add(
      List<Account> accounts, String username, String role, List<String> tables) {
    if (accounts.stream().noneMatch(each -> each.username().equals(username))) {
      accounts.add(new Account(username, password(new SecureRandom()), List.of(role), tables));
    }
  }

  private static List<String> tables(Path callFile) {
    JsonNode call = new YAMLMapper().readTree(callFile);
    return call.path("tables").valueStream().map(table -> table.path("id").asString()).toList();
  }

  /** Five groups of four: 100 bits, easy to copy by hand. */
  private static String password(SecureRandom random) {
    return random
        .ints(20, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining())
        .replaceAll("(....)(?=.)", "$1-");
  }
}

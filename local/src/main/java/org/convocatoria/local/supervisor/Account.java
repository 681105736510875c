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

  /** One account per role and one lead per table of the call, written once. */
  public static void createOnFirstStart(Path file, Path callFile) {
    if (Files.exists(file)) {
      return;
    }
    SecureRandom random = new SecureRandom();
    List<Account> accounts = new ArrayList<>();
    accounts.add(new Account("coordinacion", password(random), List.of("coordinator"), List.of()));
    accounts.add(new Account("direccion", password(random), List.of("director"), List.of()));
    accounts.add(
        new Account("administracion", password(random), List.of("administrator"), List.of()));
    accounts.add(new Account("auditoria", password(random), List.of("auditor"), List.of()));
    for (String table : tables(callFile)) {
      String username = "mesa-" + table.toLowerCase(Locale.ROOT);
      accounts.add(new Account(username, password(random), List.of("table-lead"), List.of(table)));
    }
    JsonFile.write(file, accounts);
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

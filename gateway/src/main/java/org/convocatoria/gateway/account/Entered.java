package org.convocatoria.gateway.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.convocatoria.gateway.account.InvalidException.Field;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is entered, by a form or by a program.
 *
 * @param username asked for by whoever wants to name it; otherwise it is made of the role
 * @param language of the person's mail
 */
record Entered(
    @Nullable String username,
    @Nullable String name,
    @Nullable String email,
    @Nullable String language,
    @Nullable String role,
    @Nullable List<String> tables,
    @Nullable String from,
    @Nullable String until) {

  private static final int LONGEST_NAME = 120;
  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9-]{2,39}");
  private static final Pattern CONTROL = Pattern.compile("[\\p{C}\\u2028\\u2029]");
  private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9-]{1,20}");

  /** Plain letters before the @, and a domain of at least two parts, in plain letters. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?=.{6,254}$)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*"
              + "@([a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]*[a-zA-Z0-9]");

  /**
   * What was entered, checked.
   *
   * @param tables empty for a role that is not at a table
   */
  record Checked(Role role, List<String> tables, Period period) {}

  /** The person, as a new account needs one. */
  Account.Person person() {
    String who = text(name);
    String address = text(email);
    List<Field> wrong = new ArrayList<>();
    if (who.isEmpty() || who.length() > LONGEST_NAME || CONTROL.matcher(who).find()) {
      wrong.add(new Field("name", "account.name.wrong", LONGEST_NAME));
    }
    if (!EMAIL.matcher(address).matches()) {
      wrong.add(new Field("email", "account.email.wrong"));
    }
    if (!text(username).isEmpty() && !USERNAME.matcher(text(username)).matches()) {
      wrong.add(new Field("username", "account.username.wrong"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidException(wrong);
    }
    return new Account.Person(who, address, "en".equals(language) ? "en" : "es");
  }

  /** Role, tables and period. */
  Checked checked(CallFacts call) {
    List<Field> wrong = new ArrayList<>();
    Role of = Role.of(text(role)).orElse(null);
    List<String> at =
        tables == null ? List.of() : tables.stream().map(Entered::text).distinct().toList();
    if (of == null) {
      wrong.add(new Field("role", "account.role.wrong"));
    } else if (of.atTables() && at.isEmpty()) {
      wrong.add(new Field("tables", "account.tables.none"));
    } else if (of.atTables() && !at.stream().allMatch(TABLE.asMatchPredicate())) {
      wrong.add(new Field("tables", "account.tables.none"));
    } else if (of.atTables() && !call.unknown(at).isEmpty()) {
      wrong.add(new Field("tables", "account.tables.unknown", String.join(", ", call.unknown(at))));
    }
    LocalDate first = day("from", from, wrong);
    LocalDate last = day("until", until, wrong);
    Period period = new Period(first, last, call.zone());
    if (period.isEmpty()) {
      wrong.add(new Field("until", "account.until.early"));
    }
    if (of == null || !wrong.isEmpty()) {
      throw new InvalidException(wrong);
    }
    return new Checked(of, of.atTables() ? at : List.of(), period);
  }

  private static @Nullable LocalDate day(String field, @Nullable String typed, List<Field> wrong) {
    String text = text(typed);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 2000 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeException _) {
      // said below
    }
    wrong.add(new Field(field, "account.day.wrong"));
    return null;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}

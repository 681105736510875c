package org.convocatoria.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.convocatoria.gateway.edge.service.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A staff account.
 *
 * @param username says nothing of the person: the audit and events name it for ever
 * @param person who has it; nobody in particular for an account of the accounts file
 * @param password its hash; null until the person set one
 * @param replaced the hash of the password's earlier hash, by which logins that began with it go on
 * @param ended when it was ended, for good
 * @param links how many links were mailed; each has its number
 * @param link the one of them that still opens something
 */
record Account(
    String username,
    long version,
    @Nullable Person person,
    @Nullable String password,
    @Nullable String replaced,
    List<String> roles,
    List<String> tables,
    Period period,
    @Nullable Instant ended,
    int links,
    @Nullable Link link) {

  Account {
    roles = List.copyOf(roles);
    tables = List.copyOf(tables);
  }

  /** The person an account belongs to, and the language of their mail. */
  record Person(String name, String email, String language) {}

  /** A mailed link: the hash of its token, and until when it opens something. */
  record Link(String hash, Instant expires) {

    boolean isOpen(Instant now) {
      return now.isBefore(expires);
    }
  }

  /** Says if an account may be used now and, if not, why not. */
  enum State {
    INVITED,
    ACTIVE,
    NOT_YET,
    OVER,
    ENDED;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  State state(Instant now) {
    if (ended != null) {
      return State.ENDED;
    }
    if (period.isOver(now)) {
      return State.OVER;
    }
    if (password == null) {
      return State.INVITED;
    }
    return period.hasBegun(now) ? State.ACTIVE : State.NOT_YET;
  }

  /** True if it is an administrator now and has no end date. */
  boolean administersLastingly(Instant now) {
    return roles.contains(Role.ADMINISTRATOR.id())
        && state(now) == State.ACTIVE
        && period.until() == null;
  }

  Caller caller() {
    return new Caller(username, Role.granted(roles), tables);
  }

  /** The account as the audit shows it, without the person. */
  Document shown(Instant now) {
    Document shown = new Document("role", String.join(", ", roles)).append("tables", tables);
    if (period.from() != null) {
      shown.append("from", period.from().toString());
    }
    if (period.until() != null) {
      shown.append("until", period.until().toString());
    }
    return shown.append("status", state(now).id());
  }

  Account withPassword(String hash) {
    return new Account(
        username, version, person, hash, null, roles, tables, period, ended, links, null);
  }

  /** The same password, hashed in a better way. */
  Account withHash(String hash, String before) {
    return new Account(
        username, version, person, hash, before, roles, tables, period, ended, links, link);
  }

  Account withLink(Link next) {
    return new Account(
        username, version, person, password, replaced, roles, tables, period, ended, links + 1,
        next);
  }

  Account with(@Nullable Person who, List<String> role, List<String> at, Period when) {
    return new Account(
        username, version, who, password, replaced, role, at, when, ended, links, link);
  }

  Account endedAt(Instant now) {
    return new Account(
        username, version, person, password, replaced, roles, tables, period, now, links, null);
  }
}

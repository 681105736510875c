package org.convocatoria.messaging.failpoint;

/** A place in the life of an event where a crash must lose nothing and double nothing. */
public enum Failpoint {
  /** State and events are kept; nobody was told yet. */
  AFTER_WRITE("outbox.after-write"),
  /** The relay is about to send an event. */
  BEFORE_SEND("outbox.before-send"),
  /** The broker has the event; the relay has not noted it. */
  AFTER_SEND("outbox.after-send"),
  /** Published events are about to leave their outboxes. */
  BEFORE_REMOVAL("outbox.before-removal"),
  /** A consumer has a record and has done nothing with it. */
  BEFORE_EFFECT("inbox.before-effect"),
  /** A consumer has handled a record; the container does not know. */
  AFTER_EFFECT("inbox.after-effect"),
  /** The container knows that a record is handled; its offset is not committed. */
  BEFORE_COMMIT("inbox.before-commit"),
  /** The offsets of a poll are committed. */
  AFTER_COMMIT("inbox.after-commit"),
  /** Recorded work is about to be carried out. */
  BEFORE_PERFORM("reaction.before-perform"),
  /** Recorded work is carried out and not yet marked as done. */
  AFTER_PERFORM("reaction.after-perform"),
  /** A mail is claimed and not yet handed to the mail server. */
  BEFORE_DATA("mail.before-data"),
  /** The mail server has replied and nothing is noted. */
  AFTER_DATA("mail.after-data");

  private final String word;

  Failpoint(String word) {
    this.word = word;
  }

  /** The name that a test switches it on by. */
  public String word() {
    return word;
  }
}

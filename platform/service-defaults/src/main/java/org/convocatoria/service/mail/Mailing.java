package org.convocatoria.service.mail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mail that an aggregate asked for, one field of its document. A request is kept for days only,
 * so one that the notification service has not confirmed is sent again, under the same id.
 *
 * @param count how many letters there were; may number them
 * @param latest the letter that was asked for last, confirmed or not
 * @param unconfirmed the oldest first
 * @param askedAt when the unconfirmed ones were last asked for; none where there are none
 * @param waiting letters that were not asked for yet, so that they can still be dropped; the oldest
 *     first
 */
public record Mailing(
    int count,
    @Nullable Letter latest,
    List<Letter> unconfirmed,
    @Nullable Instant askedAt,
    @Nullable List<Letter> waiting) {

  /** Nothing was asked for yet. */
  public static final Mailing NONE = new Mailing(0, null, List.of(), null, List.of());

  /** Copies the lists; what was stored before letters waited has none that waits. */
  public Mailing {
    unconfirmed = List.copyOf(unconfirmed);
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
  }

  @Override
  public List<Letter> waiting() {
    return waiting == null ? List.of() : waiting;
  }

  /** A letter: the id that makes asking again harmless, what it is about, and when it was due. */
  public record Letter(String message, String about, Instant at) {}

  /** One letter more. */
  public Mailing asked(Letter letter) {
    List<Letter> all = Stream.concat(unconfirmed.stream(), Stream.of(letter)).toList();
    return new Mailing(count + 1, letter, all, letter.at(), waiting);
  }

  /** One letter more, which waits before it is asked for. */
  public Mailing held(Letter letter) {
    List<Letter> all = Stream.concat(waiting().stream(), Stream.of(letter)).toList();
    return new Mailing(count + 1, latest, unconfirmed, askedAt, all);
  }

  /** Since when the last waiting letter has waited; null where none does. */
  public @Nullable Instant heldSince() {
    return waiting().isEmpty() ? null : waiting().getLast().at();
  }

  /** Whether the letter that was due then still waits. */
  public boolean holds(Instant at) {
    return waiting().stream().anyMatch(letter -> letter.at().equals(at));
  }

  /** Asks for the last waiting letter, which says what those before it would have said. */
  public Mailing released(Instant now) {
    if (waiting().isEmpty()) {
      return this;
    }
    Letter last = waiting().getLast();
    Letter letter = new Letter(last.message(), last.about(), now);
    List<Letter> all = Stream.concat(unconfirmed.stream(), Stream.of(letter)).toList();
    return new Mailing(count, letter, all, now, List.of());
  }

  /** Without the waiting letter that was due then; its number is not given out again. */
  public Mailing withoutHeld(Instant at) {
    List<Letter> left = waiting().stream().filter(letter -> !letter.at().equals(at)).toList();
    return new Mailing(count, latest, unconfirmed, askedAt, left);
  }

  /** Without any waiting letter. */
  public Mailing withoutHeld() {
    return new Mailing(count, latest, unconfirmed, askedAt, List.of());
  }

  /** One letter more, which says all that an unconfirmed one before it would have said. */
  public Mailing askedInstead(Letter letter) {
    return new Mailing(count + 1, letter, List.of(letter), letter.at(), waiting);
  }

  /** The notification service has these messages. */
  public Mailing confirmed(Set<String> messages) {
    List<Letter> left =
        unconfirmed.stream().filter(letter -> !messages.contains(letter.message())).toList();
    return new Mailing(count, latest, left, left.isEmpty() ? null : askedAt, waiting);
  }

  /** What is not confirmed was asked for once more. */
  public Mailing askedAgain(Instant now) {
    return new Mailing(count, latest, unconfirmed, now, waiting);
  }

  /** What is not confirmed is not wanted any more. */
  public Mailing givenUp() {
    return new Mailing(count, latest, List.of(), null, waiting);
  }

  /** Gives up the unconfirmed letters about this. */
  public Mailing givenUp(String about) {
    List<Letter> left =
        unconfirmed.stream().filter(letter -> !letter.about().equals(about)).toList();
    return new Mailing(count, latest, left, left.isEmpty() ? null : askedAt, waiting);
  }

  /** Whether something has been unconfirmed since then, or for longer. */
  public boolean isUnconfirmedSince(Instant then) {
    return askedAt != null && !askedAt.isAfter(then);
  }
}

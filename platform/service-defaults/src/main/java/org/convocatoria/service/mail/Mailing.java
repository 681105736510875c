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
 */
public record Mailing(
    int count, @Nullable Letter latest, List<Letter> unconfirmed, @Nullable Instant askedAt) {

  /** Nothing was asked for yet. */
  public static final Mailing NONE = new Mailing(0, null, List.of(), null);

  /** Copies the list, so that it never changes. */
  public Mailing {
    unconfirmed = List.copyOf(unconfirmed);
  }

  /** A letter: the id that makes asking again harmless, what it is about, and when it was due. */
  public record Letter(String message, String about, Instant at) {}

  /** One letter more. */
  public Mailing asked(Letter letter) {
    List<Letter> all = Stream.concat(unconfirmed.stream(), Stream.of(letter)).toList();
    return new Mailing(count + 1, letter, all, letter.at());
  }

  /** One letter more, which says all that an unconfirmed one before it would have said. */
  public Mailing askedInstead(Letter letter) {
    return new Mailing(count + 1, letter, List.of(letter), letter.at());
  }

  /** The notification service has these messages. */
  public Mailing confirmed(Set<String> messages) {
    List<Letter> left =
        unconfirmed.stream().filter(letter -> !messages.contains(letter.message())).toList();
    return new Mailing(count, latest, left, left.isEmpty() ? null : askedAt);
  }

  /** What is not confirmed was asked for once more. */
  public Mailing askedAgain(Instant now) {
    return new Mailing(count, latest, unconfirmed, now);
  }

  /** What is not confirmed is not wanted any more. */
  public Mailing givenUp() {
    return new Mailing(count, latest, List.of(), null);
  }

  /** Gives up the unconfirmed letters about this. */
  public Mailing givenUp(String about) {
    List<Letter> left =
        unconfirmed.stream().filter(letter -> !letter.about().equals(about)).toList();
    return new Mailing(count, latest, left, left.isEmpty() ? null : askedAt);
  }

  /** Whether something has been unconfirmed since then, or for longer. */
  public boolean isUnconfirmedSince(Instant then) {
    return askedAt != null && !askedAt.isAfter(then);
  }
}

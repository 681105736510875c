package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail that was asked for about a contribution and that the notification service has not
 * confirmed. Requests are kept for days only, so one that got lost is asked for again.
 *
 * @param count how many letters there were; numbers them
 * @param askedAt when they were last asked for; none where all are confirmed
 */
public record Mailing(int count, List<Letter> unconfirmed, @Nullable Instant askedAt) {

  static final Mailing NONE = new Mailing(0, List.of(), null);

  /** A letter: the id under which it may be asked for again, and what it says. */
  public record Letter(String message, String template) {}

  Mailing asked(String contribution, String template, Instant now) {
    List<Letter> letters = new ArrayList<>(unconfirmed);
    letters.add(new Letter(contribution + ":letter:" + (count + 1), template));
    return new Mailing(count + 1, List.copyOf(letters), now);
  }

  Mailing confirmed(Set<String> messages) {
    List<Letter> left =
        unconfirmed.stream().filter(letter -> !messages.contains(letter.message())).toList();
    return new Mailing(count, left, left.isEmpty() ? null : askedAt);
  }

  Mailing askedAgain(Instant now) {
    return new Mailing(count, unconfirmed, now);
  }
}

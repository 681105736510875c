package org.convocatoria.notification.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits the letters to addresses that strangers typed and nobody has confirmed: without it anybody
 * could have the institute write to somebody else as often as they like. Addresses that staff
 * entered are not limited. The counts are in the memory of this instance.
 */
@Component
public class LetterLimits {

  /** The cause of a letter that is not sent because there were too many. */
  public static final String CAUSE = "too-many-letters";

  private static final Duration DAY = Duration.ofDays(1);
  private static final int ADDRESSES = 20_000;

  /** Sent at once when a stranger sends a form. */
  private static final Set<String> CAUSED_BY_STRANGERS =
      Set.of(
          "contribution-receipt",
          "application-acceptance",
          "application-draft",
          "application-receipt");

  /** Sent when staff decide, to the same addresses. */
  private static final Set<String> CAUSED_BY_DECISIONS =
      Set.of(
          "application-decision",
          "contribution-admitted",
          "contribution-clave-given",
          "contribution-not-admitted",
          "contribution-forwarded",
          "contribution-merged",
          "contribution-used",
          "forum-proposal-moderated",
          "forum-reason-moderated");

  /** Asked for by anybody who types an address, whoever typed it first; counted by itself. */
  private static final String RECOVERY = "contribution-recovery";

  private final int receipts;
  private final int decisions;
  private final int all;
  private final Clock clock;
  private Day today;
  private final Map<String, Day> days =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Day> eldest) {
          return size() > ADDRESSES;
        }
      };

  /** The letters of the day that began with the first of them. */
  private record Day(Instant until, Set<String> letters) {}

  LetterLimits(
      @Value("${convocatoria.limit.letters}") int receipts,
      @Value("${convocatoria.limit.decisions}") int decisions,
      @Value("${convocatoria.limit.letters-in-all}") int all,
      Clock clock) {
    this.receipts = receipts;
    this.decisions = decisions;
    this.all = all;
    this.clock = clock;
    this.today = new Day(Instant.MIN, Set.of());
  }

  /** True if the letter may go; it counts from now on, and asked for again it counts once. */
  synchronized boolean take(String letter, MailRequest request) {
    String kind = kind(request);
    if (kind.isEmpty()) {
      return true;
    }
    int most = kind.equals("d|") ? decisions : receipts;
    today = current(today);
    String key = kind + mailbox(request.to().address());
    Day day = current(days.get(key));
    days.put(key, day);
    if (day.letters().contains(letter)) {
      return true;
    }
    if (isFull(day, most) || isFull(today, all)) {
      return false;
    }
    day.letters().add(letter);
    today.letters().add(letter);
    return true;
  }

  /** The kind of letter that is counted together; empty where there is no limit. */
  private static String kind(MailRequest request) {
    if (request.template().equals(RECOVERY)) {
      return "c|";
    }
    if (Boolean.TRUE.equals(request.params().get("onPaper"))) {
      return "";
    }
    return CAUSED_BY_STRANGERS.contains(request.template())
        ? "r|"
        : CAUSED_BY_DECISIONS.contains(request.template()) ? "d|" : "";
  }

  private static boolean isFull(Day day, int most) {
    return most > 0 && day.letters().size() >= most;
  }

  private Day current(@Nullable Day day) {
    Instant now = clock.instant();
    return day == null || !now.isBefore(day.until())
        ? new Day(now.plus(DAY), new HashSet<>())
        : day;
  }

  /** What is behind a plus comes to the same mailbox. */
  private static String mailbox(String address) {
    return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*(?=@)", "");
  }
}

package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Invariant 7: published = applied + not newer + ignored + parked. It is counted in a calm phase,
 * in which no consumer starts or ends: repeats, old records and unreadable ones are published,
 * every group must account for all between its offsets, and nothing known is applied again.
 */
final class CountersAddUp {

  static final String PROMISE = "Published = applied + not newer + ignored + parked";

  private static final int REPEATS = 120;
  private static final int POISONS = 4;
  private static final Duration HANDLED = Duration.ofSeconds(30);

  private static final Set<String> HEARS_OF_MAIL =
      Set.of("submission.letters.g1", "notification.messages.g1");

  private final List<String> violations = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();

  private CountersAddUp() {}

  static Verdict judge(Metrics metrics, Groups groups, Mischief mischief) {
    Map<String, Long> before = metrics.handled();
    Map<TopicPartition, Long> from = groups.ends(Topics.ALL);
    publish(mischief);
    CountersAddUp judge = new CountersAddUp();
    Patience.within(
        HANDLED,
        () -> judge.compare(groups.lags(), from, groups.ends(Topics.ALL), before, metrics));
    return new Verdict(7, PROMISE, String.join("; ", judge.accounts), judge.violations);
  }

  /** Whether it adds up; if not now, then perhaps when the last records are handled. */
  private boolean compare(
      Map<?, Long> lags,
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> to,
      Map<String, Long> before,
      Metrics metrics) {
    violations.clear();
    accounts.clear();
    if (!lags.isEmpty()) {
      violations.add("still behind after %d s: %s".formatted(HANDLED.toSeconds(), lags));
    }
    Map<String, Long> after = metrics.handled();
    Groups.OF_SERVICES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            group ->
                account(
                    group.getKey(),
                    published(group.getValue(), from, to),
                    counted(group.getKey(), before, after)));
    if (accounts.stream().noneMatch(each -> each.contains("parked"))) {
      violations.add("nobody parked an unreadable record");
    }
    return violations.isEmpty();
  }

  private void account(String group, long published, Map<String, Long> counted) {
    long sum = counted.values().stream().mapToLong(Long::longValue).sum();
    accounts.add("%s: %d = %s".formatted(group, published, counted));
    if (published != sum) {
      violations.add("%s: %d published, %d counted %s".formatted(group, published, sum, counted));
    }
    // Mail goes on being sent; everybody else hears only what they know already.
    if (!HEARS_OF_MAIL.contains(group) && counted.getOrDefault("applied", 0L) > 0) {
      violations.add(group + " applied what it knew: " + counted);
    }
  }

  private static void publish(Mischief mischief) {
    mischief.repeatSome(REPEATS);
    for (int i = 0; i < POISONS; i++) {
      mischief.poison();
    }
    mischief.repeatSome(REPEATS);
    mischief.pause();
  }

  private static long published(
      List<String> topics, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
    return to.entrySet().stream()
        .filter(end -> topics.contains(end.getKey().topic()))
        .mapToLong(end -> end.getValue() - from.getOrDefault(end.getKey(), 0L))
        .sum();
  }

  private static Map<String, Long> counted(
      String group, Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> counted = new TreeMap<>();
    after.forEach(
        (name, count) -> {
          if (name.startsWith(group + " ")) {
            long added = count - before.getOrDefault(name, 0L);
            if (added != 0) {
              counted.put(name.substring(group.length() + 1), added);
            }
          }
        });
    return counted;
  }
}

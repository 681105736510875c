package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Invariant 7: published = applied + not newer + ignored + parked. It is counted in a calm phase,
 * in which no consumer starts or ends: repeats, old records and unreadable ones are published, and
 * every group must account for all between its offsets.
 */
final class CountersAddUp {

  static final String PROMISE = "Published = applied + not newer + ignored + parked";

  private static final int REPEATS = 120;
  private static final int POISONS = 4;
  private static final Duration HANDLED = Duration.ofSeconds(30);

  private CountersAddUp() {}

  static Verdict judge(Metrics metrics, Groups groups, Mischief mischief) {
    List<String> violations = new ArrayList<>();
    Map<String, Long> before = metrics.handled();
    Map<TopicPartition, Long> from = groups.ends(Topics.ALL);
    publish(mischief);
    if (!Patience.within(HANDLED, () -> groups.lags().isEmpty())) {
      violations.add("after " + HANDLED.toSeconds() + " s still behind: " + groups.lags());
    }
    Map<TopicPartition, Long> to = groups.ends(Topics.ALL);
    Map<String, Long> after = metrics.handled();
    List<String> accounts = new ArrayList<>();
    Groups.OF_SERVICES.forEach(
        (group, topics) -> {
          long published = published(topics, from, to);
          Map<String, Long> counted = counted(group, before, after);
          long sum = counted.values().stream().mapToLong(Long::longValue).sum();
          accounts.add("%s: %d = %s".formatted(group, published, counted));
          if (published != sum) {
            violations.add(
                "%s: %d published, %d counted %s".formatted(group, published, sum, counted));
          }
        });
    return new Verdict(
        7, PROMISE, String.join("; ", accounts.stream().sorted().toList()), violations);
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

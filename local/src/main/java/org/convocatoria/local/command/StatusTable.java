package org.convocatoria.local.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.local.supervisor.PlatformStatus;
import org.convocatoria.local.supervisor.PlatformStatus.PartBackoff;
import org.convocatoria.local.supervisor.PlatformStatus.PartStatus;

/** The status for people. */
final class StatusTable {

  private static final long MEBIBYTE = 1 << 20;

  private StatusTable() {}

  static void print(PlatformStatus status) {
    System.out.printf("%-14s %8s %6s  %-9s %7s%n", "part", "pid", "port", "state", "memory");
    long total = 0;
    for (PartStatus part : status.parts()) {
      total += part.rssBytes();
      System.out.printf(
          "%-14s %8s %6d  %-9s %5d MB%n",
          part.name(),
          part.pid() == 0 ? "-" : Long.toString(part.pid()),
          part.port(),
          part.state(),
          part.rssBytes() / MEBIBYTE);
    }
    System.out.printf("%-14s %8s %6s  %-9s %5d MB%n%n", "together", "", "", "", total / MEBIBYTE);
    status.parts().stream().flatMap(StatusTable::waiting).forEach(System.out::println);
    printAddresses(status);
    System.out.println("  store      " + status.store());
    System.out.println("  data       " + status.data());
    System.out.println("  limits     " + limits(status));
  }

  private static String limits(PlatformStatus status) {
    return status.limits().isEmpty()
        ? "as in docs/limits.md"
        : status.limits().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "))
            + "; all others as in docs/limits.md";
  }

  private static Stream<String> waiting(PartStatus part) {
    PartBackoff backoff = part.backoff();
    return backoff == null
        ? Stream.empty()
        : Stream.of(
            "%s %s and starts again in %d s (backoff, restart %d)%n"
                .formatted(part.name(), backoff.ended(), backoff.seconds(), backoff.restarts()));
  }

  static void printAddresses(PlatformStatus status) {
    System.out.println("  portal     " + status.urls().portal());
    System.out.println("  staff      " + status.urls().staff() + "  (./convocatoria credentials)");
    System.out.println("  mailbox    " + status.urls().mailbox());
    System.out.println("  metrics    " + status.urls().metrics());
  }
}

package org.convocatoria.submission.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.PrivacyNotice;
import org.convocatoria.submission.contribution.KeptContacts;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Deletes the contact data of contributors when all the purposes they agreed to have ended. A
 * purpose of which the call's file says nothing does not end, and while a call receives none does.
 */
@Service
public class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final Calls calls;
  private final KeptContacts contacts;
  private final PublishedOutcomes outcomes;
  private final Clock clock;

  Retention(Calls calls, KeptContacts contacts, PublishedOutcomes outcomes, Clock clock) {
    this.calls = calls;
    this.contacts = contacts;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Contact data that are kept.
   *
   * @param purposes that their people agreed to
   * @param contributions how many have them
   * @param day from which on they are deleted; null where that is not known, or never
   */
  public record Kept(Set<String> purposes, long contributions, @Nullable LocalDate day) {}

  /** Whether the call's file says of any purpose when it ends. */
  public static boolean isSaid(Call call) {
    return call.privacyNotice().purposes().stream().anyMatch(each -> each.kept() != null);
  }

  /** What the call keeps, what ends first coming first. */
  public List<Kept> of(Call call) {
    List<Kept> kept = new ArrayList<>();
    contacts
        .byPurposes(call.id())
        .forEach(
            (purposes, count) ->
                kept.add(
                    new Kept(new TreeSet<>(purposes), count, day(call, purposes).orElse(null))));
    kept.sort(Comparator.comparing(Retention::orNever));
    return kept;
  }

  private static LocalDate orNever(Kept kept) {
    LocalDate day = kept.day();
    return day == null ? LocalDate.MAX : day;
  }

  /** One look at all calls. Deleting is an ordinary change, so two instances delete once. */
  void look(Instant now) {
    for (Call call : calls.all()) {
      if (isSaid(call) && !call.receivesAt(now)) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(call.zone()));
        of(call).stream()
            .filter(each -> !orNever(each).isAfter(today))
            .forEach(each -> delete(call, each));
      }
    }
  }

  @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
  void run() {
    look(clock.instant());
  }

  private void delete(Call call, Kept ended) {
    long deleted = contacts.delete(call.id(), ended.purposes());
    log.info("The contact data of {} contributions to {} are deleted.", deleted, call.id());
  }

  /** The last of the days on which the purposes end; none while one of them has no end. */
  private Optional<LocalDate> day(Call call, Set<String> purposes) {
    LocalDate last = null;
    for (String purpose : purposes) {
      Optional<LocalDate> end = end(call, purpose);
      if (end.isEmpty()) {
        return Optional.empty();
      }
      last = last == null || end.get().isAfter(last) ? end.get() : last;
    }
    return Optional.ofNullable(last);
  }

  private Optional<LocalDate> end(Call call, String purpose) {
    return call.privacyNotice().purposes().stream()
        .filter(each -> each.id().equals(purpose))
        .flatMap(each -> Optional.ofNullable(each.kept()).stream())
        .findFirst()
        .flatMap(kept -> from(call, kept.after()).map(day -> day.plusMonths(kept.months())));
  }

  private Optional<LocalDate> from(Call call, PrivacyNotice.KeptAfter after) {
    return switch (after) {
      case ADOPTION -> outcomes.adopted(call.id());
      case CLOSING -> {
        OffsetDateTime end = call.reception().end();
        yield Optional.ofNullable(end)
            .map(each -> each.atZoneSameInstant(ZoneId.of(call.zone())).toLocalDate());
      }
    };
  }
}

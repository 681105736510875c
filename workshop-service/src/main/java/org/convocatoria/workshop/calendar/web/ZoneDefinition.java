package org.convocatoria.workshop.calendar.web;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.convocatoria.workshop.workshop.Workshop;

/**
 * A zone's clock over the time that a calendar covers, as the time zone data of this JVM has it:
 * each change of offset by its own date, since governments keep to no recurrence rule.
 */
final class ZoneDefinition {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ZoneDefinition() {}

  static VTimezone of(ZoneId zone, List<Workshop> workshops) {
    VTimezone definition = new VTimezone(zone.getId());
    Instant first =
        workshops.stream()
            .map(w -> w.slot().starts().toInstant())
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    Instant last =
        workshops.stream()
            .map(w -> w.slot().ends().toInstant())
            .max(Comparator.naturalOrder())
            .orElse(first);
    List<ZoneOffsetTransition> changes = changes(zone.getRules(), first, last);
    if (changes.isEmpty() || changes.getFirst().getInstant().isAfter(first)) {
      ZoneOffset offset = zone.getRules().getOffset(first);
      add(definition, zone, first, EPOCH, offset, offset);
    }
    changes.forEach(
        c ->
            add(
                definition,
                zone,
                c.getInstant(),
                c.getDateTimeBefore(),
                c.getOffsetBefore(),
                c.getOffsetAfter()));
    return definition;
  }

  /** From the one in force at the first moment to the last. */
  private static List<ZoneOffsetTransition> changes(ZoneRules rules, Instant first, Instant last) {
    List<ZoneOffsetTransition> found = new ArrayList<>();
    ZoneOffsetTransition inForce = rules.previousTransition(first.plusNanos(1));
    if (inForce != null) {
      found.add(inForce);
    }
    ZoneOffsetTransition next = rules.nextTransition(first);
    while (next != null && !next.getInstant().isAfter(last)) {
      found.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return found;
  }

  private static void add(
      VTimezone definition,
      ZoneId zone,
      Instant at,
      LocalDateTime onTheClock,
      ZoneOffset before,
      ZoneOffset after) {
    Observance observance;
    if (zone.getRules().isDaylightSavings(at)) {
      DaylightSavingsTime summer = new DaylightSavingsTime();
      definition.addDaylightSavingsTime(summer);
      observance = summer;
    } else {
      StandardTime winter = new StandardTime();
      definition.addStandardTime(winter);
      observance = winter;
    }
    observance.setDateStart(new ICalDate(components(onTheClock), true));
    observance.setTimezoneOffsetFrom(offset(before));
    observance.setTimezoneOffsetTo(offset(after));
    observance.addTimezoneName(
        DateTimeFormatter.ofPattern("zzz", Locale.US).format(at.atZone(zone)));
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(offset.getTotalSeconds() * 1000L);
  }

  private static DateTimeComponents components(LocalDateTime t) {
    return new DateTimeComponents(
        t.getYear(),
        t.getMonthValue(),
        t.getDayOfMonth(),
        t.getHour(),
        t.getMinute(),
        t.getSecond(),
        false);
  }
}

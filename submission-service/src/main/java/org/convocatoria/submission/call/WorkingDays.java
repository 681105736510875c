package org.convocatoria.submission.call;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * Counts in working days: Monday to Friday, holidays aside. The day counted from is none of them.
 */
public final class WorkingDays {

  private final Set<LocalDate> holidays;

  private WorkingDays(Set<LocalDate> holidays) {
    this.holidays = holidays;
  }

  /** All weekdays without these. */
  static WorkingDays without(Collection<LocalDate> holidays) {
    return new WorkingDays(Set.copyOf(holidays));
  }

  /** The last of so many working days after this date. */
  public LocalDate after(LocalDate date, int count) {
    LocalDate day = date;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      left -= isOne(day) ? 1 : 0;
    }
    return day;
  }

  /** How many working days follow the first date, up to and with the second; 0 if it is earlier. */
  public int between(LocalDate date, LocalDate until) {
    return date.isBefore(until)
        ? (int) date.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isOne).count()
        : 0;
  }

  private boolean isOne(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }
}

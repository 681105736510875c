package org.convocatoria.workshop.calendar.pages;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.convocatoria.pages.frame.Page;
import org.convocatoria.pages.language.Language;
import org.convocatoria.workshop.workshop.CalendarChange;
import org.convocatoria.workshop.workshop.Slot;
import org.convocatoria.workshop.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * A change of the calendar as pages tell it: «Era el jueves 23 de octubre; será el jueves 30».
 *
 * @param ahead whether what it says of the new time is still to come
 */
record ToldChange(CalendarChange change, boolean ahead) {

  static List<ToldChange> of(Workshop workshop, Instant now) {
    return workshop.changes().stream()
        .map(each -> new ToldChange(each, each.to() != null && isAhead(each.to(), now)))
        .toList();
  }

  private static boolean isAhead(Slot slot, Instant now) {
    return slot.starts().toInstant().isAfter(now);
  }

  /** What changed: added, cancelled, place, date or hours. */
  public String what() {
    Slot from = change.from();
    Slot to = change.to();
    if (from == null || to == null) {
      return change.what().wire();
    }
    if (!from.starts().toLocalDate().equals(to.starts().toLocalDate())) {
      return "date";
    }
    return hours(from).equals(hours(to)) ? "place" : "hours";
  }

  /** The key of the sentence that tells it. */
  public String key() {
    boolean told = (what().equals("date") || what().equals("hours")) && !ahead;
    return "change." + what() + (told ? ".past" : "");
  }

  /** The date before; empty for a workshop that was added. */
  public String was(Page page) {
    Slot from = change.from();
    if (from == null) {
      return "";
    }
    return what().equals("hours") ? span(from, page) : day(from, change.to(), page, true);
  }

  /** When it is to be, without what stays as it was; empty for a cancellation. */
  public String willBe(Page page) {
    Slot to = change.to();
    if (to == null) {
      return "";
    }
    Slot from = change.from();
    boolean sameMonth = from != null && month(from.starts()).equals(month(to.starts()));
    return what().equals("hours") ? span(to, page) : day(to, from, page, !sameMonth);
  }

  /** The new place; empty where it stays the same. */
  public String place() {
    Slot from = change.from();
    Slot to = change.to();
    if (from == null || to == null || from.place().equals(to.place())) {
      return "";
    }
    return to.place().line();
  }

  /** Why; empty where nothing was said. */
  public String reason() {
    String reason = change.reason();
    return reason == null ? "" : reason;
  }

  private static String day(Slot of, @Nullable Slot other, Page page, boolean month) {
    boolean es = page.language() == Language.ES;
    String pattern =
        es ? "EEEE d" + (month ? " 'de' MMMM" : "") : "EEEE d" + (month ? " MMMM" : "");
    if (other == null || other.starts().getYear() != of.starts().getYear()) {
      pattern += es ? " 'de' y" : " y";
    }
    if (other != null && !hours(of).equals(hours(other))) {
      pattern += es ? ", H:mm 'h'" : ", H:mm";
    }
    return DateTimeFormatter.ofPattern(pattern, page.language().locale()).format(of.starts());
  }

  private static String span(Slot of, Page page) {
    return page.hours(of.starts(), of.ends());
  }

  private static String hours(Slot slot) {
    return slot.starts().toLocalTime() + "-" + slot.ends().toLocalTime();
  }

  private static YearMonth month(OffsetDateTime at) {
    return YearMonth.from(at);
  }
}

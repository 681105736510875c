package org.convocatoria.pages.frame;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import org.convocatoria.pages.language.Language;
import org.convocatoria.words.Bilingual;
import org.convocatoria.words.DateStyle;
import org.jspecify.annotations.Nullable;

/**
 * What templates ask about the page being drawn: its language, its links, how to say a date or a
 * number. Known to all templates as {@code ${page}}.
 */
public record Page(Language language, String path, String query, ZoneId zone) {

  /** The language for the lang attribute. */
  public String lang() {
    return language.locale().toLanguageTag();
  }

  /**
   * The lang attribute of what people wrote, which is not translated: none where it is the page's
   * own.
   */
  public @Nullable String contentLang() {
    return language == Language.ES ? null : Language.ES.code();
  }

  /** The address of a page in the language of this one. */
  public String href(String to) {
    return language == Language.EN && to.equals("/") ? "/en" : language.prefix() + to;
  }

  /** The address of this page in the other language. */
  public String switched() {
    Language other = language.other();
    String there = other == Language.EN && path.equals("/") ? "/en" : other.prefix() + path;
    return query.isEmpty() ? there : there + "?" + query;
  }

  /** Whether this page is below the address, to mark it in the navigation. */
  public boolean under(String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /** A bilingual text in the language of this page. */
  public String say(@Nullable Bilingual text) {
    return text == null ? "" : text.in(language);
  }

  /** «jueves 2 de octubre de 2014». */
  public String day(@Nullable Temporal at) {
    return write(at, DateStyle.DAY);
  }

  /** «2 de octubre de 2014». */
  public String date(@Nullable Temporal at) {
    return write(at, DateStyle.DATE);
  }

  /** A date that came as a text, said as dates are said here; another text stays as it is. */
  public String dateOf(String text) {
    try {
      return date(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return text;
    }
  }

  /** «2 oct 2014», for narrow places. */
  public String brief(@Nullable Temporal at) {
    return format(at, "d MMM y").replace(".", "");
  }

  /** «jueves 2 de octubre de 2014, 9:00 h». */
  public String dayTime(@Nullable Temporal at) {
    return write(at, DateStyle.DAY_TIME);
  }

  /** «2 de octubre de 2014, 9:00 h». */
  public String dateTime(@Nullable Temporal at) {
    return write(at, DateStyle.DATE_TIME);
  }

  /** «9:00 h». */
  public String time(@Nullable Temporal at) {
    return write(at, DateStyle.TIME);
  }

  /** «9:00–14:00 h», or the beginning alone. */
  public String hours(@Nullable Temporal from, @Nullable Temporal to) {
    return to == null ? time(from) : format(from, "H:mm") + "–" + time(to);
  }

  /** A telephone number that is not broken over two lines. */
  public String phone(String number) {
    return number.replace(' ', '\u00a0');
  }

  /** For the datetime attribute of a time element. */
  public String iso(@Nullable Temporal at) {
    return at == null ? "" : at.toString();
  }

  /** 1,234.5 in both languages. */
  public String number(long number) {
    return String.format(language.locale(), "%,d", number);
  }

  /** A measured number, without a fraction where there is none: 0, 35.5, 1,234.5. */
  public String amount(double number) {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(language.locale());
    return new DecimalFormat("#,##0.######", signs).format(number + 0.0);
  }

  /** «25 MB» or «340 KB». */
  public String size(long bytes) {
    return bytes >= 1_048_576
        ? String.format(language.locale(), "%.1f MB", bytes / 1_048_576.0)
        : String.format(language.locale(), "%d KB", Math.max(1, bytes / 1024));
  }

  private String write(@Nullable Temporal at, DateStyle style) {
    return at == null ? "" : style.write(here(at), language.locale());
  }

  private String format(@Nullable Temporal at, String pattern) {
    return at == null
        ? ""
        : DateTimeFormatter.ofPattern(pattern, language.locale()).format(here(at));
  }

  /** As clocks show it where the call is. */
  private ZonedDateTime here(Temporal at) {
    return switch (at) {
      case OffsetDateTime offset -> offset.atZoneSameInstant(zone);
      case Instant instant -> instant.atZone(zone);
      case ZonedDateTime zoned -> zoned;
      case LocalDate date -> date.atStartOfDay(zone);
      default -> throw new IllegalArgumentException("Not a time: " + at);
    };
  }
}

package org.convocatoria.words;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The ways in which pages, letters and sentences write days and hours. */
public enum DateStyle {
  /** «jueves 2 de octubre de 2014». */
  DAY("EEEE d 'de' MMMM 'de' y", "EEEE d MMMM y"),
  /** «jueves 2 de octubre». */
  DAY_OF_THE_YEAR("EEEE d 'de' MMMM", "EEEE d MMMM"),
  /** «2 de octubre de 2014». */
  DATE("d 'de' MMMM 'de' y", "d MMMM y"),
  /** «2 de octubre». */
  DATE_OF_THE_YEAR("d 'de' MMMM", "d MMMM"),
  /** «jueves 2 de octubre de 2014, 9:00 h». */
  DAY_TIME("EEEE d 'de' MMMM 'de' y, H:mm 'h'", "EEEE d MMMM y, H:mm"),
  /** «2 de octubre de 2014, 9:00 h». */
  DATE_TIME("d 'de' MMMM 'de' y, H:mm 'h'", "d MMMM y, H:mm"),
  /** «9:00 h». */
  TIME("H:mm 'h'", "H:mm");

  private final String spanish;
  private final String english;

  DateStyle(String spanish, String english) {
    this.spanish = spanish;
    this.english = english;
  }

  /** The day or hour in this style, as the clock shows it where it was written. */
  public String write(TemporalAccessor at, Locale locale) {
    String pattern = locale.getLanguage().equals("en") ? english : spanish;
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }
}

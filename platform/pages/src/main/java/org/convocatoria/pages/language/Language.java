package org.convocatoria.pages.language;

import jakarta.servlet.ServletRequest;
import java.util.Locale;

/** The languages of the platform: Spanish at the plain addresses, English below /en. */
public enum Language {
  ES(Locale.of("es", "MX"), ""),
  EN(Locale.of("en", "US"), "/en");

  private static final String ATTRIBUTE = Language.class.getName();

  private final Locale locale;
  private final String prefix;

  Language(Locale locale, String prefix) {
    this.locale = locale;
    this.prefix = prefix;
  }

  /** For formatting and messages. */
  public Locale locale() {
    return locale;
  }

  /** What stands before the path of a page in this language. */
  public String prefix() {
    return prefix;
  }

  /** The two letters used in lang attributes and file names. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language to switch to. */
  public Language other() {
    return this == ES ? EN : ES;
  }

  /** The language of the response to this request. */
  public static Language of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : ES;
  }

  /** Notes this language for the response to the request. */
  public void remember(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}

package org.convocatoria.gateway.portal.folio;

import java.util.Locale;

/** How people write folios and claves, and how they are meant. */
final class Clave {

  private Clave() {}

  /** Letters and figures alone, upper case, in fours with dashes. */
  static String grouped(String written) {
    String plain = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return String.join("-", plain.split("(?<=\\G.{4})"));
  }

  /** The folio without the spaces and with the upper case it has. */
  static String folio(String written) {
    return written.toUpperCase(Locale.ROOT).replaceAll("\\s", "").replace('–', '-');
  }
}

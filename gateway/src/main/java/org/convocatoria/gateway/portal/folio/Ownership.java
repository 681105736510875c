package org.convocatoria.gateway.portal.folio;

import java.time.Instant;

/**
 * That this browser showed the clave of a folio a moment ago.
 *
 * @param file what became of the file sent along: empty, "kept", or the reason it was not kept
 */
public record Ownership(String folio, String clave, Instant until, String file) {

  /** The clave in fours, to be read out and copied. */
  public String grouped() {
    return Clave.grouped(clave);
  }
}

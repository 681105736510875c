package org.convocatoria.notification.call;

import java.time.Instant;

/**
 * A call by its names, its zone and its telephone.
 *
 * @param daysMoved by how many days its calendar was moved for demonstration
 */
public record Call(
    String id, Words names, Words issuer, String zone, Instant opens, int daysMoved, String phone) {

  /** A name in the two languages of the interface. */
  public record Words(String es, String en) {}
}

package org.convocatoria.service.address;

import java.net.URI;

/**
 * The address that mail comes from. Calendar entries name it as their organizer too: a calendar
 * takes a change only from whom the entry came from.
 */
public final class SenderAddress {

  private SenderAddress() {}

  /** The configured address, by default a mailbox of the public address's host. */
  public static String of(URI publicUrl, String configured) {
    return configured.isBlank() ? "convocatoria@" + publicUrl.getHost() : configured;
  }
}

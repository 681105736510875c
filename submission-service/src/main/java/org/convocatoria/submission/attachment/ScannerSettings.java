package org.convocatoria.submission.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the scanner listens.
 *
 * @param host of ClamAV's daemon; blank where there is none, and files are then not looked at
 * @param port of the daemon
 */
@ConfigurationProperties("convocatoria.scanner")
record ScannerSettings(@DefaultValue("") String host, @DefaultValue("3310") int port) {

  boolean isSet() {
    return !host.isBlank();
  }
}

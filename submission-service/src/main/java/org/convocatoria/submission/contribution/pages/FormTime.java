package org.convocatoria.submission.contribution.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.convocatoria.service.secret.KeyedHash;
import org.springframework.stereotype.Component;

/**
 * The time at which a form was opened, signed and kept in the form itself: it tells whether it came
 * back sooner than anybody can fill it in. It never ends: people write for hours.
 */
@Component
class FormTime {

  /** Nobody fills the form in within this time, not even from a draft. */
  static final Duration TOO_QUICK = Duration.ofSeconds(3);

  private static final String PURPOSE = "form-opened";

  private final KeyedHash hash;
  private final Clock clock;

  FormTime(KeyedHash hash, Clock clock) {
    this.hash = hash;
    this.clock = clock;
  }

  /** The stamp of a form that is opened now. */
  String stamp() {
    String now = Long.toString(clock.millis());
    return now + "." + hash.id(PURPOSE, now);
  }

  /** True for a form that came back at once, or that does not say when it was opened. */
  boolean isTooQuick(String stamp) {
    int dot = stamp.indexOf('.');
    String opened = dot < 0 ? "" : stamp.substring(0, dot);
    return !opened.matches("\\d{1,18}")
        || !isOurs(opened, stamp.substring(dot + 1))
        || clock.millis() - Long.parseLong(opened) < TOO_QUICK.toMillis();
  }

  private boolean isOurs(String opened, String signature) {
    return MessageDigest.isEqual(
        hash.id(PURPOSE, opened).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }
}

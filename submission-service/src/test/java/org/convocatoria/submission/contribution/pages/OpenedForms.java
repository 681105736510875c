package org.convocatoria.submission.contribution.pages;

import java.time.Clock;
import java.time.Duration;
import org.convocatoria.service.secret.KeyedHash;

/** Stamps of forms that were opened some time ago. */
public final class OpenedForms {

  private OpenedForms() {}

  /** The stamp of a form that somebody has had open for an hour. */
  public static String longAgo(KeyedHash hash, Clock clock) {
    return new FormTime(hash, Clock.offset(clock, Duration.ofHours(-1))).stamp();
  }
}

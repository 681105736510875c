package org.convocatoria.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that tests set. */
public final class TestClock extends Clock {

  private volatile Instant now;

  /** A clock that shows this moment. */
  public TestClock(String moment) {
    this.now = OffsetDateTime.parse(moment).toInstant();
  }

  /** Replaces the clock of the service. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Setup {
    @Bean
    TestClock clock() {
      return new TestClock("2026-11-20T10:00-06:00");
    }
  }

  /** Sets it. */
  public void shows(String moment) {
    now = OffsetDateTime.parse(moment).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return InstantSource.fixed(now).withZone(zone);
  }
}

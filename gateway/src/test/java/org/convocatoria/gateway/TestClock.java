package org.convocatoria.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that tests move. */
public final class TestClock extends Clock {

  /** Some days after the sample call opened. */
  public static final Instant START = Instant.parse("2026-11-23T16:00:00Z");

  private volatile Instant now = START;

  /** Replaces the clock of the application. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Setup {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  void back() {
    now = START;
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

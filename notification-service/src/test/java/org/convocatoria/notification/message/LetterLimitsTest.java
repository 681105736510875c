package org.convocatoria.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterLimitsTest {

  private static final Instant NOW = Instant.parse("2014-09-15T16:00:00Z");

  private final Passing clock = new Passing();
  private LetterLimits limits = new LetterLimits(3, 5, 10, clock);

  @BeforeEach
  void nothingCounted() {
    limits = new LetterLimits(3, 5, 10, clock);
  }

  @Test
  void aFourthReceiptInADayToOneAddressIsNotSentAndTheNextDayOneIs() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("a" + i, receipt("ana@example.org"))).isTrue();
    }
    assertThat(limits.take("a3", receipt("ana@example.org"))).isFalse();
    assertThat(limits.take("b0", receipt("berta@example.org"))).isTrue();
    clock.pass(Duration.ofDays(1));
    assertThat(limits.take("a4", receipt("ana@example.org"))).isTrue();
  }

  @Test
  void anotherWritingOfTheSameMailboxIsNoOtherAddress() {
    for (int i = 0; i < 3; i++) {
      limits.take("a" + i, receipt("ana@example.org"));
    }
    assertThat(limits.take("b", receipt("ANA@Example.ORG"))).isFalse();
    assertThat(limits.take("c", receipt("ana+otra@example.org"))).isFalse();
  }

  @Test
  void aLetterThatIsAskedForAgainCountsOnce() {
    for (int i = 0; i < 9; i++) {
      assertThat(limits.take("same", receipt("ana@example.org"))).isTrue();
    }
    assertThat(limits.take("other", receipt("ana@example.org"))).isTrue();
  }

  @Test
  void decisionsOfStaffHaveALimitOfTheirOwn() {
    for (int i = 0; i < 3; i++) {
      limits.take("r" + i, receipt("ana@example.org"));
    }
    for (int i = 0; i < 5; i++) {
      assertThat(limits.take("d" + i, letter("contribution-not-admitted"))).isTrue();
    }
    assertThat(limits.take("d5", letter("contribution-not-admitted"))).isFalse();
  }

  @Test
  void linksForALostClaveHaveALimitOfTheirOwnAlsoToAddressesFromPaper() {
    for (int i = 0; i < 3; i++) {
      limits.take("r" + i, receipt("muestra26@example.org"));
    }
    MailRequest link = Samples.contribution("contribution-recovery", Map.of("onPaper", true));
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("c" + i, link)).isTrue();
    }
    assertThat(limits.take("c3", link)).isFalse();
  }

  @Test
  void allUnconfirmedAddressesTogetherGetNoMoreThanTheBoundInAll() {
    for (int i = 0; i < 10; i++) {
      assertThat(limits.take("r" + i, receipt("a" + i + "@example.org"))).isTrue();
    }
    assertThat(limits.take("r10", receipt("b@example.org"))).isFalse();
  }

  @Test
  void whomTheInstituteItselfEnteredIsNotLimited() {
    for (int i = 0; i < 30; i++) {
      assertThat(limits.take("i" + i, Samples.invitation())).isTrue();
      MailRequest onPaper = Samples.contribution("contribution-receipt", Map.of("onPaper", true));
      assertThat(limits.take("p" + i, onPaper)).isTrue();
    }
  }

  @Test
  void zeroLiftsALimit() {
    LetterLimits lifted = new LetterLimits(0, 0, 0, clock);
    for (int i = 0; i < 30; i++) {
      assertThat(lifted.take("r" + i, receipt("ana@example.org"))).isTrue();
    }
  }

  private static MailRequest letter(String template) {
    return to("ana@example.org", Samples.contribution(template, Map.of("reason", "Repite.")));
  }

  private static MailRequest receipt(String address) {
    return to(address, Samples.contribution("contribution-receipt", Map.of("onPaper", false)));
  }

  private static MailRequest to(String address, MailRequest asked) {
    return new MailRequest(
        asked.source(),
        asked.purpose(),
        asked.language(),
        asked.template(),
        new MailRequest.Recipient(address, null),
        asked.params(),
        List.of(),
        null,
        null,
        false,
        null);
  }

  /** A clock that a test moves. */
  private static final class Passing extends Clock {

    private Instant now = NOW;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}

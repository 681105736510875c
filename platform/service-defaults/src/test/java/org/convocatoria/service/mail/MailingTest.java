package org.convocatoria.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.convocatoria.service.mail.Mailing.Letter;
import org.junit.jupiter.api.Test;

class MailingTest {

  private static final Instant NOON = Instant.parse("2014-09-15T18:00:00Z");
  private static final Letter FIRST = new Letter("m-1", "receipt", NOON);
  private static final Letter SECOND = new Letter("m-2", "admitted", NOON.plusSeconds(60));

  @Test
  void whatIsConfirmedIsNotOwedAndTheLatestStaysKnown() {
    Mailing both = Mailing.NONE.asked(FIRST).asked(SECOND);
    assertThat(both.confirmed(Set.of("m-2")).unconfirmed()).containsExactly(FIRST);
    Mailing settled = both.confirmed(Set.of("m-1", "m-2"));
    assertThat(settled.askedAt()).isNull();
    assertThat(settled.latest()).isEqualTo(SECOND);
    assertThat(settled.count()).isEqualTo(2);
  }

  @Test
  void aLetterMayTakeThePlaceOfTheOneBefore() {
    Mailing replaced = Mailing.NONE.asked(FIRST).askedInstead(SECOND);
    assertThat(replaced.unconfirmed()).containsExactly(SECOND);
    assertThat(replaced.confirmed(Set.of("m-1"))).isEqualTo(replaced);
  }

  @Test
  void whatIsAboutOneThingIsGivenUpAndTheRestIsNot() {
    Mailing both = Mailing.NONE.asked(FIRST).asked(SECOND);
    Mailing left = both.givenUp("receipt");
    assertThat(left.unconfirmed()).containsExactly(SECOND);
    assertThat(left.askedAt()).isEqualTo(both.askedAt());
    assertThat(left.givenUp("admitted").askedAt()).isNull();
    assertThat(left.count()).isEqualTo(2);
  }

  @Test
  void askingAgainStartsTheWaitAnew() {
    Mailing asked = Mailing.NONE.asked(FIRST);
    assertThat(asked.isUnconfirmedSince(NOON)).isTrue();
    assertThat(asked.isUnconfirmedSince(NOON.minusMillis(1))).isFalse();
    assertThat(asked.askedAgain(NOON.plusSeconds(1)).isUnconfirmedSince(NOON)).isFalse();
    assertThat(asked.givenUp().isUnconfirmedSince(NOON)).isFalse();
  }

  @Test
  void aLetterThatWaitsIsNotAskedForUntilItIsReleased() {
    Mailing held = Mailing.NONE.held(FIRST);
    assertThat(held.count()).isEqualTo(1);
    assertThat(held.unconfirmed()).isEmpty();
    assertThat(held.askedAt()).isNull();
    assertThat(held.heldSince()).isEqualTo(FIRST.at());
    Instant later = FIRST.at().plusSeconds(600);
    Mailing released = held.released(later);
    assertThat(released.unconfirmed())
        .containsExactly(new Mailing.Letter(FIRST.message(), FIRST.about(), later));
    assertThat(released.askedAt()).isEqualTo(later);
    assertThat(released.heldSince()).isNull();
    assertThat(released.released(later)).isEqualTo(released);
  }

  @Test
  void ofTwoThatWaitTheLastSaysAllAndEitherCanBeDropped() {
    Mailing both = Mailing.NONE.held(FIRST).held(SECOND);
    assertThat(both.released(SECOND.at()).unconfirmed())
        .extracting(Mailing.Letter::message)
        .containsExactly(SECOND.message());
    Mailing first = both.withoutHeld(SECOND.at());
    assertThat(first.holds(FIRST.at())).isTrue();
    assertThat(first.count()).isEqualTo(2);
    assertThat(both.withoutHeld().heldSince()).isNull();
  }
}

package org.convocatoria.submission.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.UUID;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.OwnCallTest;
import org.convocatoria.submission.TestClock;
import org.convocatoria.submission.review.Onlookers.Onlooker;
import org.junit.jupiter.api.Test;

@OwnCallTest
class OnlookersTest {

  private static final Caller ONE = new Caller("una", Set.of("coordinator"), Set.of());
  private static final Caller OTHER = new Caller("otro", Set.of("coordinator"), Set.of());

  private final TestClock clock = new TestClock("2026-11-20T10:00-06:00");
  private final Onlookers onlookers;
  private final String folio = UUID.randomUUID().toString();

  OnlookersTest(MongoDatabase database, Outbox outbox) {
    this.onlookers = new Onlookers(database, outbox, clock);
  }

  @Test
  void whoOpenedAnotherOneIsNotShownAnyMore() {
    onlookers.opened(folio, ONE);
    onlookers.opened(folio + "b", ONE);
    assertThat(onlookers.opened(folio, OTHER)).isEmpty();
    assertThat(onlookers.opened(folio + "b", OTHER)).containsExactly(new Onlooker("una", 0));
  }

  @Test
  void withoutAScriptSomebodyCountsTenMinutesAndWithOneTwo() {
    onlookers.opened(folio, ONE);
    clock.shows("2026-11-20T10:09:59-06:00");
    assertThat(onlookers.opened(folio, OTHER)).containsExactly(new Onlooker("una", 9));
    onlookers.reading(folio, ONE);
    clock.shows("2026-11-20T10:11:58-06:00");
    assertThat(onlookers.reading(folio, OTHER)).containsExactly(new Onlooker("una", 11));
    clock.shows("2026-11-20T10:12-06:00");
    assertThat(onlookers.reading(folio, OTHER)).isEmpty();
    onlookers.opened(folio, ONE);
    assertThat(onlookers.reading(folio, OTHER))
        .as("who comes back begins again")
        .containsExactly(new Onlooker("una", 0));
  }
}

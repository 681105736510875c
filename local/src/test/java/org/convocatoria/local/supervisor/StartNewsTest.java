package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convocatoria.local.supervisor.ProcessRecords.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartNewsTest {

  private static final ProcessRecord STORE = new ProcessRecord("store", 1, 0, 0);
  private static final ProcessRecord GATEWAY = new ProcessRecord("gateway", 2, 0, 0);
  private static final long NOW = 1_000_000;

  private final StartNews news = new StartNews();

  @Test
  void theStartNamesWhatItWaitsFor() {
    assertThat(StartNews.awaited(records(PartState.STARTING, 0, null)))
        .isEqualTo("1 of 2 parts ready, waiting for gateway");
  }

  @Test
  void eachThingIsToldOnce() {
    assertThat(told(PartState.STARTING, 0, null)).containsExactly("  store ready after 3.0 s");
    assertThat(told(PartState.STARTING, 0, null)).isEmpty();
    Backoff pause = new Backoff(137, NOW + 4_000);
    assertThat(told(PartState.WAITING, 1, pause))
        .containsExactly(
            "  gateway was killed from outside (code 137); the supervisor starts it again in 4 s");
    assertThat(told(PartState.WAITING, 1, pause)).isEmpty();
    assertThat(told(PartState.READY, 1, null)).containsExactly("  gateway ready after 3.0 s");
  }

  @Test
  void aPartThatWasReadyIsToldAgainWhenItHasComeBack() {
    told(PartState.READY, 0, null);
    assertThat(told(PartState.WAITING, 1, new Backoff(1, NOW + 1_000)))
        .containsExactly("  gateway ended with code 1; the supervisor starts it again in 1 s");
    assertThat(told(PartState.READY, 1, null)).containsExactly("  gateway ready after 3.0 s");
  }

  private List<String> told(PartState gateway, int restarts, @Nullable Backoff backoff) {
    return news.of(records(gateway, restarts, backoff), TimeUnit.SECONDS.toNanos(3), NOW);
  }

  private static ProcessRecords records(
      PartState gateway, int restarts, @Nullable Backoff backoff) {
    return new ProcessRecords(
        STORE,
        List.of(
            new Entry(STORE, PartState.READY, 0, 0, null),
            new Entry(GATEWAY, gateway, 0, restarts, backoff)));
  }
}

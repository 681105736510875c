package org.convocatoria.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BelievedTest {

  private AtomicInteger reads = new AtomicInteger();

  @BeforeEach
  void startCounting() {
    reads = new AtomicInteger();
  }

  @Test
  void isReadOnceUntilItIsForgotten() {
    Believed<Integer> believed = new Believed<>(reads::incrementAndGet, Duration.ofDays(1));
    assertThat(believed.get()).isEqualTo(1);
    assertThat(believed.get()).isEqualTo(1);
    believed.forget();
    assertThat(believed.get()).isEqualTo(2);
  }

  @Test
  void isReadEachTimeWhereItIsNotBelievedAtAll() {
    Believed<Integer> believed = new Believed<>(reads::incrementAndGet, Duration.ZERO);
    assertThat(believed.get()).isEqualTo(1);
    assertThat(believed.get()).isEqualTo(2);
  }

  @Test
  void whatWasReadWhileItWasForgottenIsNotKept() {
    Believed<?>[] itself = new Believed<?>[1];
    Believed<Integer> believed =
        new Believed<>(
            () -> {
              int read = reads.incrementAndGet();
              if (read == 1) {
                itself[0].forget();
              }
              return read;
            },
            Duration.ofDays(1));
    itself[0] = believed;
    assertThat(believed.get()).isEqualTo(1);
    assertThat(believed.get()).isEqualTo(2);
    assertThat(believed.get()).isEqualTo(2);
  }
}

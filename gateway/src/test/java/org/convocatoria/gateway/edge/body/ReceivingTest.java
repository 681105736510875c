package org.convocatoria.gateway.edge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReceivingTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Receiving receiving = new Receiving(nanos::get);

  @Test
  void aBodyIsReadAsItCameAsOftenAsItIsWanted() throws Exception {
    byte[] sent = new byte[100_000];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) (i * 31);
    }
    try (ReceivedBody body = new ReceivedBody()) {
      receiving.receive(body, new ByteArrayInputStream(sent), BodyKind.TEXT, "a");
      assertThat(body.open().readNBytes(20_000)).isEqualTo(Arrays.copyOf(sent, 20_000));
      assertThat(body.open().readAllBytes()).isEqualTo(sent);
    }
  }

  @Test
  void aBodyThatKeepsComingSlowlyIsNotWaitedForHoweverMuchOfItHasCome() {
    InputStream slow = arriving(1024, Duration.ofSeconds(1));
    ReceivedBody body = new ReceivedBody();
    assertThatThrownBy(() -> receiving.receive(body, slow, BodyKind.FILE, "a"))
        .isInstanceOf(BodyTooSlowException.class);
    assertThat(body.open()).isNotEmpty();
  }

  @Test
  void aLargeFileOverAPoorConnectionIsWaitedFor() throws Exception {
    InputStream poor = arriving(8192, Duration.ofSeconds(1));
    try (ReceivedBody body = new ReceivedBody()) {
      receiving.receive(body, poor, BodyKind.FILE, "a");
      assertThat(body.open().readAllBytes()).hasSize(200 * 8192);
    }
  }

  @Test
  void aSenderWhoSendsNothingMoreIsTooSlow() {
    InputStream silent =
        new Pieces() {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new SocketTimeoutException();
          }
        };
    assertThatThrownBy(() -> receiving.receive(new ReceivedBody(), silent, BodyKind.TEXT, "a"))
        .isInstanceOf(BodyTooSlowException.class);
  }

  @Test
  void aBodyGrowsToItsLimitAndNotBeyond() throws Exception {
    int limit = (int) BodyKind.TEXT.bytes();
    receiving.receive(
        new ReceivedBody(), new ByteArrayInputStream(new byte[limit]), BodyKind.TEXT, "a");
    InputStream more = new ByteArrayInputStream(new byte[limit + 1]);
    assertThatThrownBy(() -> receiving.receive(new ReceivedBody(), more, BodyKind.TEXT, "a"))
        .isInstanceOf(BodyTooLargeException.class);
  }

  @Test
  void oneSenderLeavesRoomForOthersAndAllTogetherForTheMachine() throws Exception {
    assertThat(nested(BodyKind.FILE, 0)).isEqualTo(BodyKind.FILE.ofOneSender());
    assertThat(nestedOfMany(0)).isEqualTo(BodyKind.FILE.ofAll());
    receiving.receive(new ReceivedBody(), InputStream.nullInputStream(), BodyKind.FILE, "a");
  }

  @Test
  void ofABodyThatIsRefusedWhatHasComeIsThere() throws Exception {
    ReceivedBody refused = new ReceivedBody();
    InputStream typed = new ByteArrayInputStream("text=Largo".getBytes(StandardCharsets.UTF_8));
    fill(BodyKind.FILE.ofOneSender(), () -> receiving.receive(refused, typed, BodyKind.FILE, "a"));
    assertThat(refused.open()).hasContent("text=Largo");
  }

  /** While this many are received. */
  private void fill(int bodies, Step then) throws IOException {
    Step step = bodies == 1 ? then : () -> fill(bodies - 1, then);
    try {
      receiving.receive(new ReceivedBody(), during(step), BodyKind.FILE, "a");
    } catch (TooManyBodiesException _) {
      // it is what was refused
    }
  }

  /** How many fit into each other: while one is received the next begins. */
  private int nested(BodyKind kind, int depth) throws IOException {
    int[] reached = {depth};
    try {
      receiving.receive(
          new ReceivedBody(), during(() -> reached[0] = nested(kind, depth + 1)), kind, "a");
    } catch (TooManyBodiesException _) {
      return depth;
    }
    return reached[0];
  }

  private int nestedOfMany(int depth) throws IOException {
    int[] reached = {depth};
    try {
      receiving.receive(
          new ReceivedBody(),
          during(() -> reached[0] = nestedOfMany(depth + 1)),
          BodyKind.FILE,
          "sender-" + depth / 4);
    } catch (TooManyBodiesException _) {
      return depth;
    }
    return reached[0];
  }

  /** A stream that is read in pieces only. */
  private abstract static class Pieces extends InputStream {
    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private static InputStream during(Step step) {
    return new Pieces() {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        step.run();
        return -1;
      }
    };
  }

  /** Two hundred pieces, each after this time. */
  private InputStream arriving(int piece, Duration each) {
    return new Pieces() {
      private int pieces;

      @Override
      public int read(byte[] buffer, int offset, int length) {
        nanos.addAndGet(each.toNanos());
        return pieces++ < 200 ? piece : -1;
      }
    };
  }
}

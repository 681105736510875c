package org.convocatoria.gateway.edge.body;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Receives bodies whole before anything is done with them, so that a slow sender occupies the
 * gateway alone, and never a service. No sender occupies all of it.
 */
@Component
public class Receiving {

  /** Names the attribute of a request behind whose head a body is expected. */
  public static final String EXPECTED = Receiving.class.getName();

  /** More of a body that is refused is not read. */
  private static final long DISCARDED = 64 * 1024 * 1024L;

  private final LongSupplier nanos;
  private final Map<BodyKind, Map<String, Integer>> senders = new EnumMap<>(BodyKind.class);
  private final Map<BodyKind, Integer> all = new EnumMap<>(BodyKind.class);

  Receiving() {
    this(System::nanoTime);
  }

  Receiving(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * Receives a body.
   *
   * @param sender the part of the net that it comes from
   * @throws TooManyBodiesException at once, and what has come already is there
   */
  public void receive(ReceivedBody into, InputStream from, BodyKind kind, String sender)
      throws IOException {
    if (!begin(kind, sender)) {
      into.takeWhatIsHere(from);
      throw new TooManyBodiesException();
    }
    try {
      into.fill(from, kind.bytes(), new Pace(nanos));
    } finally {
      end(kind, sender);
    }
  }

  /** Reads the rest of a body that nobody wants, as long as it comes fast enough. */
  public void discard(InputStream from) throws IOException {
    byte[] buffer = new byte[8192];
    Pace pace = new Pace(nanos);
    long length = 0;
    for (int read; (read = from.read(buffer, 0, buffer.length)) >= 0; ) {
      length += read;
      if (length > DISCARDED) {
        throw new BodyTooLargeException();
      }
      pace.check(length);
    }
  }

  private synchronized boolean begin(BodyKind kind, String sender) {
    Map<String, Integer> ofKind = senders.computeIfAbsent(kind, _ -> new HashMap<>());
    if (ofKind.getOrDefault(sender, 0) >= kind.ofOneSender()
        || all.getOrDefault(kind, 0) >= kind.ofAll()) {
      return false;
    }
    ofKind.merge(sender, 1, Integer::sum);
    all.merge(kind, 1, Integer::sum);
    return true;
  }

  private synchronized void end(BodyKind kind, String sender) {
    senders
        .computeIfAbsent(kind, _ -> new HashMap<>())
        .computeIfPresent(sender, (_, count) -> count == 1 ? null : count - 1);
    all.merge(kind, -1, Integer::sum);
  }
}

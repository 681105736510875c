package org.convocatoria.submission.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Knows how much room is left for files. The store is asked for the total now and then only; what
 * is kept in between is added to it here.
 */
@Component
class Room {

  private static final Duration BELIEVED = Duration.ofMinutes(10);

  private final StoredBytes stored;
  private final long most;
  private final Clock clock;
  private long taken;
  private Instant asked = Instant.MIN;

  Room(
      StoredBytes stored, @Value("${convocatoria.limit.files-in-all}") DataSize most, Clock clock) {
    this.stored = stored;
    this.most = most.toBytes();
    this.clock = clock;
  }

  /**
   * Takes room for so many bytes.
   *
   * @throws ProblemException where there is too little (507)
   */
  synchronized void take(long bytes) {
    if (most <= 0) {
      return;
    }
    Instant now = clock.instant();
    if (!now.isBefore(asked.plus(BELIEVED))) {
      taken = stored.total();
      asked = now;
    }
    if (taken + bytes > most) {
      throw new ProblemException(
          HttpStatus.INSUFFICIENT_STORAGE, "storage-full", "attachment.storage-full");
    }
    taken += bytes;
  }
}

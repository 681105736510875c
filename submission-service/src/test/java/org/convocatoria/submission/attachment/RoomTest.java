package org.convocatoria.submission.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.UUID;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.SubmissionTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** The bytes of all files together have a limit. */
@SubmissionTest
class RoomTest {

  private final StoredBytes stored;

  RoomTest(StoredBytes stored) {
    this.stored = stored;
  }

  @Test
  void whatDoesNotFitIsRefusedAndWhatIsKeptCounts() {
    stored.keep(UUID.randomUUID().toString(), new ByteArrayInputStream(new byte[1000]));
    long before = stored.total();
    assertThat(before).isGreaterThanOrEqualTo(1000);
    Room room = new Room(stored, DataSize.ofBytes(before + 500), Clock.systemUTC());
    room.take(300);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> room.take(201))
        .satisfies(full -> assertThat(full.status()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE));
    room.take(200);
    new Room(stored, DataSize.ofBytes(0), Clock.systemUTC()).take(Long.MAX_VALUE);
  }
}

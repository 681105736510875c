package org.convocatoria.submission.call;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;

/** Every change a call can make, for tests outside this package. */
public final class EnactedCalls {

  private static final Act ACT =
      new Act("Junta de Gobierno", LocalDate.of(2026, 11, 20), "CD-07", "Lo pidieron.");

  private EnactedCalls() {}

  public static List<Change<Call, CallEvent>> everyChange() {
    Call call = new CallFile(Path.of("../docs/own-call.yaml")).asWritten();
    List<Change<Call, CallEvent>> changes = new ArrayList<>();
    changes.add(call.open());
    for (Enacted enacted :
        List.of(
            new Enacted.Extended(
                at("2026-11-20T10:00"), ACT, "documents", time("2026-12-15T23:59")),
            new Enacted.Suspended(at("2026-11-21T10:00"), ACT),
            new Enacted.Resumed(at("2026-11-23T10:00"), ACT),
            new Enacted.Closed(at("2026-11-24T10:00"), ACT, time("2026-11-25T18:00")))) {
      changes.add(changes.getLast().state().enact(enacted));
    }
    return changes;
  }

  private static Instant at(String local) {
    return time(local).toInstant();
  }

  private static OffsetDateTime time(String local) {
    return OffsetDateTime.parse(local + "-06:00");
  }
}

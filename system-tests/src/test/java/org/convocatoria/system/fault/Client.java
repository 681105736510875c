package org.convocatoria.system.fault;

import java.time.Duration;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.convocatoria.system.fault.Door.Call;
import org.convocatoria.system.fault.Door.Response;
import org.convocatoria.system.fault.Ledger.Kind;
import org.convocatoria.system.fault.Ledger.Outcome;

/**
 * A client as a real one would be: where it does not know what became of its request it repeats it,
 * with the same key, until it knows or loses patience.
 */
final class Client {

  private static final int IMPATIENT_PERCENT = 15;
  private static final int PATIENT_TRIES = 400;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final Ledger ledger;
  private final Random random;
  private final BooleanSupplier goesOn;

  Client(Ledger ledger, Random random, BooleanSupplier goesOn) {
    this.ledger = ledger;
    this.random = random;
    this.goesOn = goesOn;
  }

  /** What the client knows in the end, with the last response. */
  record Known(Outcome outcome, Response response) {

    boolean isAccepted() {
      return outcome == Outcome.ACCEPTED;
    }
  }

  Known ask(Door door, Kind kind, Call call) {
    int tries = random.nextInt(100) < IMPATIENT_PERCENT ? 1 + random.nextInt(3) : PATIENT_TRIES;
    boolean doubt = false;
    int nobody = 0;
    Response response = send(door, kind, call);
    while (!response.isAccepted() && !response.isRefusal()) {
      doubt |= response.wasAsked();
      tries -= response.wasAsked() ? 1 : 0;
      nobody += response.wasAsked() ? 0 : 1;
      if (tries <= 0 || !goesOn.getAsBoolean()) {
        return new Known(doubt ? Outcome.UNKNOWN : Outcome.REFUSED, response);
      }
      // Where one instance is not there, the next one is asked at once.
      if (response.wasAsked() || nobody % 2 == 0) {
        Patience.pause(BETWEEN_TRIES);
      }
      response = send(door, kind, call);
    }
    if (response.isAccepted()) {
      return new Known(Outcome.ACCEPTED, response);
    }
    // A no after a doubt may be the response to what the earlier, unanswered request did.
    return new Known(doubt ? Outcome.UNKNOWN : Outcome.REFUSED, response);
  }

  private Response send(Door door, Kind kind, Call call) {
    Response response = door.send(call);
    ledger.responded(kind, response.status());
    return response;
  }
}

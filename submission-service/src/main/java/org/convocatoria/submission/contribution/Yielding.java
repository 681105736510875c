package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Service;

/**
 * Makes the contributions that other forms of participation yield. A form first stores the allotted
 * place together with what it yields, then has the contribution made, then notes that it was. What
 * died between is made later ({@link Owing}); making it twice makes it once.
 */
@Service
public class Yielding {

  /** Stands for the request key from which a clave is made: these have none. */
  private static final String KEY = "yielded";

  private final Contributions contributions;
  private final Calls calls;
  private final FolioNumbers numbers;
  private final Claves claves;
  private final KeyedHash hash;
  private final Clock clock;

  Yielding(
      Contributions contributions,
      Calls calls,
      FolioNumbers numbers,
      Claves claves,
      KeyedHash hash,
      Clock clock) {
    this.contributions = contributions;
    this.calls = calls;
    this.numbers = numbers;
    this.claves = claves;
    this.hash = hash;
    this.clock = clock;
  }

  /** The place of what this origin yields under this name, which tells apart what it yields. */
  public Allotted allot(String call, Origin origin, String name) {
    long number = numbers.next(call);
    return new Allotted(
        hash.id("contribution", call, origin.kind(), origin.id(), name),
        Folio.of(calls.of(call).folioPrefix(), number).value(),
        number);
  }

  /** Makes the contribution at its place, unless that was done. */
  public Receipt make(Allotted place, Yielded yielded, String actor) {
    Clave clave = claves.issue(place.id(), KEY, 1);
    Contribution made = contribution(place, yielded, claves.hashOf(clave));
    boolean repeated = contributions.create(place.id(), KEY, made.received(), actor).repeated();
    return new Receipt(place.folio(), clave.value(), Status.RECEIVED, repeated);
  }

  /** Withdraws what was made at this place and erases its words; nothing where nothing was made. */
  public void takeBack(Allotted place, String actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (contributions.find(place.id()).isPresent()) {
      contributions.change(place.id(), actor, contribution -> contribution.takeBack(now));
    }
  }

  /** The receipt of what was made at this place; the same every time. */
  public Receipt receipt(Allotted place) {
    Clave clave = claves.issue(place.id(), KEY, 1);
    return new Receipt(place.folio(), clave.value(), Status.RECEIVED, true);
  }

  private Contribution contribution(Allotted place, Yielded yielded, String claveHash) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Call.PrivacyNotice notice = calls.of(yielded.call()).privacyNotice();
    return new Contribution(
        place.id(),
        yielded.call(),
        place.folio(),
        place.number(),
        claveHash,
        yielded.content(),
        yielded.contributor(),
        new Consent(notice.version(), notice.sha256(), List.copyOf(yielded.purposes()), now),
        new Arrival(
            now,
            yielded.channel(),
            yielded.byStaff(),
            yielded.language(),
            yielded.sample(),
            yielded.origin()),
        List.of(),
        yielded.attachments(),
        Mailing.NONE,
        null);
  }
}

package org.convocatoria.submission.datarequest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.secret.Fingerprints;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends one letter to several agencies: a request to each. */
@Service
public class Requesting {

  private final DataRequests requests;
  private final RequestLinks links;
  private final LetterNumbers numbers;
  private final Calls calls;
  private final KeyedHash hash;
  private final Fingerprints fingerprints;
  private final Clock clock;

  Requesting(
      DataRequests requests,
      RequestLinks links,
      LetterNumbers numbers,
      Calls calls,
      KeyedHash hash,
      Fingerprints fingerprints,
      Clock clock) {
    this.requests = requests;
    this.links = links;
    this.numbers = numbers;
    this.calls = calls;
    this.hash = hash;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /** A letter as somebody sends it. */
  public record Asked(
      Given letter,
      String subject,
      List<String> variables,
      Letter.Period period,
      @Nullable String units,
      List<Agency> agencies,
      int workingDays,
      @Nullable String table,
      @Nullable Boolean sample) {

    /** The letter's own number, where it has one already, and its date. */
    public record Given(@Nullable String number, LocalDate date) {}
  }

  /** All requests of one letter. */
  public record Batch(String id, List<DataRequest> requests) {}

  /** Sends it. The same key sends it once, and goes on where sending was interrupted. */
  public Batch send(Asked asked, String key, String actor) {
    String call = calls.current().id();
    String batch = hash.id("data-request-batch", call, key);
    String fingerprint = fingerprints.of(asked);
    Letter letter =
        requests.find(id(batch, 0)).map(DataRequest::letter).orElseGet(() -> letter(asked, call));
    List<DataRequest> sent = new ArrayList<>();
    for (int i = 0; i < asked.agencies().size(); i++) {
      DataRequest made =
          made(call, id(batch, i), batch, letter, asked.agencies().get(i), asked.sample());
      sent.add(requests.create(fingerprint, made.sent(), actor).stored().state());
    }
    return new Batch(batch, sent);
  }

  private String id(String batch, int agency) {
    return hash.id("data-request", batch, Integer.toString(agency));
  }

  private Letter letter(Asked asked, String call) {
    String number = asked.letter().number();
    return new Letter(
        number == null ? numbers.next(call, asked.letter().date()) : number,
        asked.letter().date(),
        asked.subject(),
        asked.variables(),
        asked.period(),
        asked.units(),
        asked.workingDays(),
        asked.table());
  }

  private DataRequest made(
      String call,
      String id,
      String batch,
      Letter letter,
      Agency agency,
      @Nullable Boolean sample) {
    return new DataRequest(
        id,
        call,
        batch,
        letter,
        agency,
        links.of(id, 1),
        now(),
        List.of(),
        null,
        List.of(),
        Mailing.NONE,
        Boolean.TRUE.equals(sample));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Bulk;
import org.convocatoria.service.mail.Mailing;
import org.convocatoria.service.secret.KeyedHash;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.PrivacyNotice;
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
    return allotted(call, calls.of(call).folioPrefix(), numbers.next(call), origin, name);
  }

  /** The places of what these origins of a call yield under this name, in their order. */
  public List<Allotted> allot(String call, List<Origin> origins, String name) {
    if (origins.isEmpty()) {
      return List.of();
    }
    String prefix = calls.of(call).folioPrefix();
    long first = numbers.first(call, origins.size());
    List<Allotted> places = new ArrayList<>();
    for (Origin origin : origins) {
      places.add(allotted(call, prefix, first + places.size(), origin, name));
    }
    return places;
  }

  /** Makes the contribution at its place, unless that was done. */
  public Receipt make(Allotted place, Yielded yielded, String actor) {
    Clave clave = claves.issue(place.id(), KEY, 1);
    PrivacyNotice notice = calls.of(yielded.call()).privacyNotice();
    Contribution made = contribution(place, yielded, claves.hashOf(clave), notice);
    boolean repeated = contributions.create(place.id(), KEY, made.received(), actor).repeated();
    return new Receipt(place.folio(), clave.value(), Status.RECEIVED, repeated);
  }

  /** Makes the contributions at their places, unless that was done. */
  public void make(Map<Allotted, Yielded> all, String actor) {
    Map<String, PrivacyNotice> notices = new HashMap<>();
    List<Bulk.New<Contribution, ContributionEvent>> made = new ArrayList<>();
    all.forEach(
        (place, yielded) -> {
          PrivacyNotice notice =
              notices.computeIfAbsent(yielded.call(), call -> calls.of(call).privacyNotice());
          String clave = claves.hashOf(claves.issue(place.id(), KEY, 1));
          Contribution contribution = contribution(place, yielded, clave, notice);
          made.add(new Bulk.New<>(place.id(), KEY, contribution.received()));
        });
    contributions.create(made, actor);
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

  private Allotted allotted(String call, String prefix, long number, Origin origin, String name) {
    return new Allotted(
        hash.id("contribution", call, origin.kind(), origin.id(), name),
        Folio.of(prefix, number).value(),
        number);
  }

  private Contribution contribution(
      Allotted place, Yielded yielded, String claveHash, PrivacyNotice notice) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Contribution(
        place.id(),
        yielded.call(),
        place.folio(),
        Access.first(claveHash),
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
        null,
        null,
        null);
  }
}

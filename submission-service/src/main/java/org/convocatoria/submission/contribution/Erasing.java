package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Erases a contribution at its person's request, in whatever state it is. Other services and other
 * features erase what they have of it on hearing the event.
 */
@Service
public class Erasing {

  private final Contributions contributions;
  private final Ownership ownership;
  private final List<ErasedWith> features;
  private final ErasureLedger ledger;
  private final Calls calls;
  private final Clock clock;

  Erasing(
      Contributions contributions,
      Ownership ownership,
      List<ErasedWith> features,
      ErasureLedger ledger,
      Calls calls,
      Clock clock) {
    this.contributions = contributions;
    this.ownership = ownership;
    this.features = features;
    this.ledger = ledger;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * A request that reached the institute without the clave.
   *
   * @param means letter or inPerson
   * @param asked the day on which it came
   */
  public record Request(ErasureMeans means, LocalDate asked) {}

  /** Erases the contribution of the person who holds its clave. */
  public Contribution byOwner(String folio, @Nullable String clave) {
    Contribution own = ownership.own(folio, clave);
    return erase(own, ErasureMeans.CLAVE, null, "anonymous");
  }

  /**
   * Erases for a person who asked the institute and showed who they are.
   *
   * @throws ProblemException 422 for a day that has not come; 409 where the words belong to another
   *     form of participation, which erases them itself
   */
  public Contribution byStaff(Folio folio, Request request, String actor) {
    Contribution found =
        contributions.find(folio).orElseThrow(() -> new UnknownFolioException(folio.value()));
    mustHaveCome(request, found.call());
    if (!Provenance.of(found.arrival()).isErasable()) {
      throw ProblemException.conflict("erased-at-its-source", "erasure.at-its-source");
    }
    return erase(found, request.means(), request.asked(), actor);
  }

  /**
   * Accepts a request for what is no contribution, and notes it where no backup is. The feature
   * that has it erases it then.
   *
   * @throws ProblemException 422 for a day that has not come
   */
  public ErasureLedger.Entry noted(String id, String call, Request request) {
    mustHaveCome(request, call);
    ErasureLedger.Entry entry =
        new ErasureLedger.Entry(id, null, now(), request.means(), request.asked());
    ledger.note(entry);
    return entry;
  }

  private void mustHaveCome(Request request, String call) {
    ZoneId zone = ZoneId.of(calls.of(call).zone());
    if (request.asked().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
      throw ProblemException.invalid("asked", "erasure.day-ahead");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Erases once more what the ledger has as erased. */
  void again(Contribution found, ErasureLedger.Entry entry) {
    erase(found, entry, "system");
  }

  private Contribution erase(
      Contribution found, ErasureMeans means, @Nullable LocalDate asked, String actor) {
    if (found.isErased()) {
      return found;
    }
    ErasureLedger.Entry entry =
        new ErasureLedger.Entry(found.id(), found.folio(), now(), means, asked);
    ledger.note(entry);
    return erase(found, entry, actor);
  }

  /**
   * What other features keep goes first: after a failure between the two the contribution does not
   * say that it is erased, and the command is repeated.
   */
  private Contribution erase(Contribution found, ErasureLedger.Entry entry, String actor) {
    features.forEach(feature -> feature.erase(found, entry));
    AtomicReference<Contribution> last = new AtomicReference<>(found);
    Contribution after =
        contributions
            .change(
                found.id(),
                actor,
                c -> {
                  last.set(c);
                  return c.erase(entry.means(), entry.asked(), entry.at());
                })
            .state();
    if (!last.get().attachments().equals(found.attachments())) {
      // A file was added meanwhile.
      features.forEach(feature -> feature.erase(last.get(), entry));
    }
    return after;
  }
}

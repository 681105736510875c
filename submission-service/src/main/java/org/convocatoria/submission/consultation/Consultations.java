package org.convocatoria.submission.consultation;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convocatoria.messaging.outbox.Aggregates;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.messaging.outbox.Outbox;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.messaging.outbox.RememberedStates;
import org.convocatoria.messaging.outbox.Stored;
import org.convocatoria.service.problem.ProblemException;
import org.springframework.stereotype.Repository;

/** The store of consultations. */
@Repository
public class Consultations {

  private static final String COLLECTION = "consultations";

  private final Aggregates<Consultation, ConsultationEvent> consultations;
  private final RememberedStates<Consultation> known;

  Consultations(Outbox outbox, Publishing<Consultation, ConsultationEvent> publishing) {
    this.consultations = outbox.aggregates(COLLECTION, Consultation.class, publishing);
    this.known = consultations.remembered();
    outbox.index(COLLECTION, "call").index(COLLECTION, "releases.owedAt");
  }

  /** The consultations of a call, in the order in which they close. */
  public List<Consultation> ofCall(String call) {
    return known.find(eq("call", call)).stream()
        .map(Stored::state)
        .sorted(
            Comparator.comparing((Consultation each) -> each.period().end())
                .thenComparing(Consultation::id))
        .toList();
  }

  /**
   * The consultation with this id.
   *
   * @throws ProblemException 404 if there is none
   */
  public Consultation get(String id) {
    return known
        .find(id)
        .map(Stored::state)
        .orElseThrow(() -> ProblemException.notFound("consultation.unknown"));
  }

  List<Consultation> owing(Instant before) {
    return consultations.find(Filters.lte("releases.owedAt", Date.from(before))).stream()
        .map(Stored::state)
        .toList();
  }

  Optional<Consultation> repeated(String id, String fingerprint) {
    return consultations.repeated(id, fingerprint).map(each -> each.stored().state());
  }

  Consultation create(
      String fingerprint, Change<Consultation, ConsultationEvent> change, String actor) {
    return consultations.create(change.state().id(), fingerprint, change, actor).stored().state();
  }

  Consultation change(
      String id, String actor, Function<Consultation, Change<Consultation, ConsultationEvent>> to) {
    return consultations.change(get(id).id(), actor, to).state();
  }
}

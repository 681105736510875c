package org.convocatoria.submission.project;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.ne;

import org.bson.conversions.Bson;

/** Applications whose next act a person may do, and is not kept from by a declared conflict. */
public record Waiting(Act act, String person) {

  Bson filter() {
    Bson noConflict = ne("conflicts.evaluator", person);
    return switch (act) {
      case FEASIBILITY -> and(in(ApplicationState.SUBMITTED), noConflict);
      case EVALUATION ->
          and(in(ApplicationState.FEASIBLE), ne("evaluations.evaluator", person), noConflict);
      case DECISION -> and(in(ApplicationState.FEASIBLE), gte(Applications.SCORE, 0), noConflict);
    };
  }

  private static Bson in(ApplicationState state) {
    return eq(Applications.STATE, state.wire());
  }
}

package org.convocatoria.submission.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The state of an application. */
public enum ApplicationState {
  DRAFT("draft"),
  SUBMITTED("submitted"),
  FEASIBLE("feasible"),
  NOT_FEASIBLE("notFeasible"),
  SELECTED("selected"),
  RESERVE("reserve"),
  NOT_SELECTED("notSelected");

  private final String wire;

  ApplicationState(String wire) {
    this.wire = wire;
  }

  /** Its name in events and APIs. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** The state with this name. */
  public static Optional<ApplicationState> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
  }

  /** True if a decision may lead from this state to the next. */
  public boolean leadsTo(ApplicationState next) {
    return switch (next) {
      case DRAFT, SUBMITTED -> false;
      case FEASIBLE, NOT_FEASIBLE -> this == SUBMITTED;
      case SELECTED, RESERVE, NOT_SELECTED -> this == FEASIBLE;
    };
  }

  /** True if evaluators may score it. */
  public boolean isEvaluated() {
    return this == SUBMITTED || this == FEASIBLE;
  }
}

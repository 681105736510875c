package org.convocatoria.submission.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Where an application stands. */
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

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** The state that the word stands for. */
  public static Optional<ApplicationState> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
  }

  /** Whether it may be decided to go on to this one. */
  public boolean leadsTo(ApplicationState next) {
    return switch (next) {
      case DRAFT, SUBMITTED -> false;
      case FEASIBLE, NOT_FEASIBLE -> this == SUBMITTED;
      case SELECTED, RESERVE, NOT_SELECTED -> this == FEASIBLE;
    };
  }

  /** Whether evaluators may score it. */
  public boolean isEvaluated() {
    return this == SUBMITTED || this == FEASIBLE;
  }
}

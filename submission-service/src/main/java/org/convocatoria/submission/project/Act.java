package org.convocatoria.submission.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.access.Caller;

/** An act of staff for which applications wait. */
public enum Act {
  /** Deciding on the feasibility of what was submitted. */
  FEASIBILITY("factibilidad", false),
  /** One's own evaluation of what is feasible. */
  EVALUATION("evaluacion", true),
  /** Selecting among what was evaluated. */
  DECISION("decision", false);

  private final String word;
  private final boolean ofLeads;

  Act(String word, boolean ofLeads) {
    this.word = word;
    this.ofLeads = ofLeads;
  }

  /** Its word in addresses. */
  public String word() {
    return word;
  }

  /** The acts that this caller may do. */
  public static List<Act> of(Caller caller) {
    return Arrays.stream(values()).filter(each -> each.isOf(caller)).toList();
  }

  private boolean isOf(Caller caller) {
    return caller.isOne("coordinator", "director") || (ofLeads && caller.isOne("table-lead"));
  }

  /** The act with this word, if this caller may do it. */
  public static Optional<Act> of(String word, Caller caller) {
    return of(caller).stream().filter(each -> each.word.equals(word)).findFirst();
  }
}

package org.convocatoria.invitation.round;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody asks for who opens a round. */
public record Plan(
    String workshop,
    String table,
    Map<String, Integer> quotas,
    @Nullable Integer seats,
    String deadline,
    List<Wanted> invitees) {

  /** Somebody to invite; without a capacity, in the person's first. */
  public record Wanted(String expert, int rank, @Nullable String capacity) {}
}

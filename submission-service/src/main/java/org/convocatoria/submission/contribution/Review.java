package org.convocatoria.submission.contribution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How review closed a contribution: with a reason, or with an authority, letter and date. */
public record Review(
    Instant at,
    @Nullable String reason,
    @Nullable String authority,
    @Nullable String reference,
    @Nullable LocalDate date) {

  static @Nullable Review of(Decided decided) {
    return switch (decided) {
      case Decided.NotAdmitted(var at, var reason, var _) ->
          new Review(at, reason, null, null, null);
      case Decided.Merged(var at, var _, var reason) -> new Review(at, reason, null, null, null);
      case Decided.Forwarded(var at, var authority, var reference, var date, var _) ->
          new Review(at, null, authority, reference, date);
      case Decided.Admitted _,
          Decided.Withdrawn _,
          Decided.Erased _,
          Decided.Corrected _,
          Decided.ClarificationAsked _,
          Decided.Clarified _,
          Decided.ClarificationLapsed _,
          Decided.Undone _,
          Decided.Separated _ ->
          null;
    };
  }
}

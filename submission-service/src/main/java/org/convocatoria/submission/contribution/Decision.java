package org.convocatoria.submission.contribution;

import java.time.LocalDate;
import java.util.List;

/** A decision of the review, as somebody sends it. */
public sealed interface Decision {

  /** The tables to which a contribution goes; none means the one that its contributor suggested. */
  record Admission(List<String> tables) implements Decision {}

  /** The reason for which it goes no further. */
  record Dismissal(String reason) implements Decision {}

  /** The authority to which it was sent, and the letter with which that was done. */
  record Forwarding(String authority, String reference, LocalDate date) implements Decision {}

  /** The folio of the contribution that says the same, and the reason. */
  record Merge(String into, String reason) {}
}

package org.convocatoria.submission.contribution;

import java.util.List;

/** What staff may read of a contribution that was withdrawn. */
final class ShownParts {

  private ShownParts() {}

  /** Of what was withdrawn neither the words nor who sent them. */
  static Contribution forStaff(Contribution c) {
    return c.status() == Status.WITHDRAWN
        ? c.copy()
            .content(c.content().erased(c.folio()))
            .contributor(c.contributor().unnamed())
            .decisions(withoutWords(c))
            .attachments(List.of())
            .made()
        : c;
  }

  /** Its decisions without what its contributor wrote. */
  static List<Decided> withoutWords(Contribution c) {
    return c.decisions().stream().map(Decided::withoutWords).toList();
  }
}

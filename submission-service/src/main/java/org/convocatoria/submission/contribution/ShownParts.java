package org.convocatoria.submission.contribution;

import java.util.List;

/** What others than its owner may read of a contribution. */
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

  /** Without the words and files that are kept from the public. */
  static Contribution forPublic(Contribution c) {
    Visibility visibility = c.visibility();
    if (!visibility.isRestricted()) {
      return c;
    }
    Contributor by = c.contributor();
    return c.copy()
        .content(PublicWords.content(c))
        .contributor(visibility.withheld().isEmpty() ? by : by.withoutPublicName())
        .attachments(
            c.attachments().stream().filter(a -> visibility.file(a.sha256()).isEmpty()).toList())
        .visibility(visibility.withoutPlaces())
        .made();
  }

  /** Its decisions without what its contributor wrote. */
  static List<Decided> withoutWords(Contribution c) {
    return c.decisions().stream().map(Decided::withoutWords).toList();
  }
}

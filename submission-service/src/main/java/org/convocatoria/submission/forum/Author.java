package org.convocatoria.submission.forum;

import java.util.List;
import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.submission.contribution.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * The author of a proposal or a reason. Personal data: it stays in this service, and only {@code
 * namePublic} publishes the name.
 *
 * @param consent null if no personal data were given
 * @param language of letters to this person: es or en
 */
public record Author(
    String kind,
    @Nullable String name,
    @Nullable String email,
    @Nullable String organisation,
    boolean namePublic,
    @Nullable Consent consent,
    String language) {

  /** The name, if its owner asked for it to be shown. */
  public @Nullable String publicName() {
    return contributor().publicName();
  }

  /** The same, with the name for staff only. */
  Author unnamed() {
    return new Author(kind, name, email, organisation, false, consent, language);
  }

  /** The same author without name, address and organisation. */
  Author erased() {
    return new Author(kind, null, null, null, false, consent, language);
  }

  /** True if there is an address to write to. */
  boolean hasAddress() {
    return email != null && !email.isBlank();
  }

  /** The purposes agreed to. */
  List<String> purposes() {
    return consent == null ? List.of() : consent.purposes();
  }

  Contributor contributor() {
    return new Contributor(kind, name, email, null, organisation, null, namePublic);
  }
}

package org.convocatoria.submission.forum;

import org.convocatoria.submission.contribution.Consent;
import org.convocatoria.submission.contribution.Contributor;
import org.jspecify.annotations.Nullable;

/**
 * Who proposes or gives a reason. Personal data: it stays in this service. Public only where {@code
 * namePublic}.
 *
 * @param consent null where nothing of a person was given
 * @param language es or en, in which they are written to
 */
public record Author(
    String kind,
    @Nullable String name,
    @Nullable String email,
    @Nullable String organisation,
    boolean namePublic,
    @Nullable Consent consent,
    String language) {

  /** The name that may be shown; none unless asked for. */
  public @Nullable String publicName() {
    return contributor().publicName();
  }

  /** Whether there is an address to write to. */
  boolean hasAddress() {
    return email != null && !email.isBlank();
  }

  Contributor contributor() {
    return new Contributor(kind, name, email, null, organisation, null, namePublic);
  }
}

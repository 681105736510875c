package org.convocatoria.submission.contribution;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the holder of a folio and its clave may do. */
@Service
public class Ownership {

  private final Contributions contributions;
  private final Claves claves;
  private final List<WithdrawnWith> forms;
  private final Clock clock;

  Ownership(Contributions contributions, Claves claves, List<WithdrawnWith> forms, Clock clock) {
    this.contributions = contributions;
    this.claves = claves;
    this.forms = forms;
    this.clock = clock;
  }

  /** A contribution as this reader may see it: the owner all of it. */
  public record Seen(Contribution contribution, boolean owner) {}

  /**
   * The contribution, if it is public or the clave is its own.
   *
   * @throws UnknownFolioException alike for an unknown folio, a wrong clave and one not yet
   *     admitted
   */
  public Seen see(String folio, @Nullable String clave) {
    Optional<Contribution> found = Folio.parse(folio).flatMap(contributions::find);
    boolean owner = claves.matches(clave, found.orElse(null));
    return found
        .filter(contribution -> owner || (clave == null && contribution.isPublic()))
        .map(contribution -> new Seen(owner ? contribution : contribution.forPublic(), owner))
        .orElseThrow(() -> new UnknownFolioException(folio));
  }

  /** The contribution of who holds its clave. */
  public Contribution own(String folio, @Nullable String clave) {
    Seen seen = see(folio, clave == null ? "" : clave);
    if (!seen.owner()) {
      throw new UnknownFolioException(folio);
    }
    return seen.contribution();
  }

  /**
   * Takes it back, whatever was decided; what was public is no longer. What another form keeps of
   * it is hidden first: after a failure between the two its owner sees that it was not withdrawn.
   */
  public Contribution withdraw(String folio, @Nullable String clave) {
    Contribution own = own(folio, clave);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    forms.forEach(form -> form.withdraw(own, now));
    return contributions.change(new Folio(own.folio()), "anonymous", c -> c.withdraw(now)).state();
  }

  /** Adds a file that has been kept. */
  public Contribution attach(String folio, @Nullable String clave, Attachment attachment) {
    Contribution own = own(folio, clave);
    return contributions
        .change(new Folio(own.folio()), "anonymous", c -> c.attach(attachment))
        .state();
  }
}

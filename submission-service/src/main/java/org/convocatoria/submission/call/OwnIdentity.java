package org.convocatoria.submission.call;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The look of the institute as the data file had it at the start. */
@Component
public class OwnIdentity {

  private final Optional<Identity> current;

  OwnIdentity(CallFile file) {
    this.current = file.identity();
  }

  /** None where the platform's own look is shown. */
  public Optional<Identity> current() {
    return current;
  }
}

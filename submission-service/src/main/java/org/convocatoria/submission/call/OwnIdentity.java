package org.convocatoria.submission.call;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The look of the institute as the data file had it at the start. */
@Component
public class OwnIdentity {

  private final Optional<Identity> current;

  OwnIdentity(@Value("${convocatoria.call.file}") String file) {
    this.current = new CallFile(Path.of(file)).identity();
  }

  /** None where the platform's own look is shown. */
  public Optional<Identity> current() {
    return current;
  }
}

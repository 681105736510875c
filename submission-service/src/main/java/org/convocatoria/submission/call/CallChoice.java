package org.convocatoria.submission.call;

import java.util.Optional;

/** Says which of several calls is meant where somebody asks for one. */
public interface CallChoice {

  /** The id that was named; nothing where none was, or where nobody asks. */
  Optional<String> named();
}

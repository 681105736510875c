package org.convocatoria.pages.frame;

import java.util.Optional;

/** Tells the pages which call they belong to; every part that draws pages has one. */
public interface ShownCalls {

  /** The call that is shown now, or nothing while none is known. */
  Optional<ShownCall> current();
}

package org.convocatoria.pages.desk;

import java.util.Optional;

/** Tells the pages who makes the present request; every part that draws desk pages has one. */
public interface SignedInStaff {

  /** The member of staff, or nothing for the public. */
  Optional<Staff> current();
}

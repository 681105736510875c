package org.convocatoria.plan.act;

import java.util.OptionalInt;

/** What acts can be about: the published versions of plans. */
public interface Adoptable {

  /** The number of the newest version of the call's plan, if there is any. */
  OptionalInt latestVersion(String call);
}

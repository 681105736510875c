package org.convocatoria.submission.contribution;

import org.convocatoria.service.access.Caller;

/** Says which members of staff may read who sent a contribution. */
public final class PersonalData {

  private PersonalData() {}

  /** Those who answer for the whole process read all of it, a table's lead that of the table. */
  public static boolean mayRead(Caller caller, Contribution of) {
    return mayReadAll(caller) || of.tables().stream().anyMatch(caller.tables()::contains);
  }

  /** Whether this caller may read who sent any contribution. */
  public static boolean mayReadAll(Caller caller) {
    return caller.isOne("coordinator", "director");
  }
}

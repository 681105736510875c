package org.convocatoria.submission.contribution;

import java.util.List;
import org.convocatoria.service.access.Caller;
import org.jspecify.annotations.Nullable;

/** Says which members of staff may read who sent a contribution. */
public final class PersonalData {

  private PersonalData() {}

  /**
   * The contributor as this caller may read them: with what one could write to or call for those
   * who do so, by name for a table's lead, not at all for others.
   */
  public static @Nullable Contributor shown(Caller caller, Contribution of) {
    if (mayReadAll(caller)) {
      return of.contributor();
    }
    return mayRead(caller, of) ? of.contributor().withoutContact() : null;
  }

  /** Staff of the whole process may read who it is, a table's lead for that table. */
  public static boolean mayRead(Caller caller, Contribution of) {
    return mayReadAll(caller) || of.tables().stream().anyMatch(caller.tables()::contains);
  }

  /** The same of something that is suggested to a table, or to none. */
  public static boolean mayRead(Caller caller, @Nullable String table) {
    return mayReadAll(caller) || (table != null && caller.tables().contains(table));
  }

  /** The reader that this caller is for a query: nobody finds by what they may not read. */
  public static ContributionQuery.Reader.Staff reader(Caller caller) {
    return new ContributionQuery.Reader.Staff(
        caller.hasWholeProcess(), mayReadAll(caller), List.copyOf(caller.tables()));
  }

  /** Whether this member of staff may read what it says. */
  public static boolean mayOpen(Caller caller, Contribution of) {
    return of.isPublic() || caller.hasOneOf(of.desks());
  }

  /**
   * Stops a table's lead who asks for what another table has and the public may not read.
   *
   * @throws org.convocatoria.service.access.NotYourTableException as a 403, with an audit entry
   */
  public static Contribution mustRead(Caller caller, Contribution of) {
    if (!of.isPublic()) {
      caller.mustHaveOneOf(of.desks());
    }
    return reading(caller, of);
  }

  /** The contribution as this caller may read it. */
  public static Contribution reading(Caller caller, Contribution of) {
    Contribution shown = of.forStaff();
    return mayRead(caller, of) ? shown : shown.forPublic();
  }

  private static boolean mayReadAll(Caller caller) {
    return caller.isOne("coordinator", "director");
  }
}

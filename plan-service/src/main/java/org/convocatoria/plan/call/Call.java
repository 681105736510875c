package org.convocatoria.plan.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call by its names and those of its parts, its zone and its telephone.
 *
 * @param daysMoved by how many days its calendar was moved for demonstration
 */
public record Call(
    String id,
    Words names,
    Words issuer,
    String zone,
    int daysMoved,
    List<Table> tables,
    List<Named> forms,
    List<Named> municipalities,
    String phone) {

  /** Copies what it is given; a list that a row was kept without is empty. */
  public Call {
    tables = orEmpty(tables);
    forms = orEmpty(forms);
    municipalities = orEmpty(municipalities);
  }

  /** A name in the two languages of the interface. */
  public record Words(String es, String en) {}

  /** Something with a name. */
  public record Named(String id, Words name) {}

  /** A thematic table; the short name is for narrow places. */
  public record Table(String id, Words name, @Nullable Words brief) {

    /** The short name, or the whole one where there is none. */
    public Words inBrief() {
      return brief == null ? name : brief;
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> listed) {
    return listed == null ? List.of() : List.copyOf(listed);
  }
}

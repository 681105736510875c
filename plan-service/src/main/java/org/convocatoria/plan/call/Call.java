package org.convocatoria.plan.call;

import java.util.List;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A call by its names and those of its parts, its zone and its telephone.
 *
 * @param daysMoved by how many days its calendar was moved for demonstration
 */
public record Call(
    String id,
    Bilingual names,
    Bilingual issuer,
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

  /** Something with a name. */
  public record Named(String id, Bilingual name) {}

  /**
   * A thematic table; the short name is for narrow places.
   *
   * @param colour one of six, by number; null where none was heard of
   */
  public record Table(
      String id, Bilingual name, @Nullable Bilingual brief, @Nullable Integer colour) {

    /** The short name, or the whole one where there is none. */
    public Bilingual inBrief() {
      return brief == null ? name : brief;
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> listed) {
    return listed == null ? List.of() : List.copyOf(listed);
  }
}

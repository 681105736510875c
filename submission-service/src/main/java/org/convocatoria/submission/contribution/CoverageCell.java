package org.convocatoria.submission.contribution;

import java.util.List;

/**
 * How many contributions agree in everything that they are counted by.
 *
 * @param tables those they were admitted to; none where they were not
 * @param municipality blank where none was named
 * @param kind citizen, public, private or social; workshop or forum where one of them proposed it
 */
public record CoverageCell(
    Status status,
    List<String> tables,
    String form,
    String municipality,
    String kind,
    long contributions) {

  /** Copies what it is given. */
  public CoverageCell {
    tables = List.copyOf(tables);
  }

  CoverageCell with(long number) {
    return new CoverageCell(status, tables, form, municipality, kind, number);
  }
}

package org.convocatoria.workshop.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.convocatoria.words.Bilingual;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.table.AdmittedContribution;
import org.convocatoria.workshop.table.ContributionText;
import org.convocatoria.workshop.table.Dataset;
import org.convocatoria.workshop.table.Dossiers;
import org.convocatoria.workshop.table.Roster;
import org.convocatoria.workshop.table.Rosters;
import org.jspecify.annotations.Nullable;

/**
 * What a table has to work with.
 *
 * @param admitted how many contributions the table has in all
 * @param total how many of them match what was asked for, on all pages
 * @param next where the next page of contributions begins; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DossierView(
    String table,
    Bilingual name,
    long admitted,
    long total,
    List<Item> contributions,
    @Nullable String next,
    List<StaffResult> results,
    RosterView roster) {

  /** A contribution; without title and text where those were erased or are still on their way. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String folio,
      @Nullable String title,
      @Nullable String text,
      @Nullable Dataset data,
      String matter,
      String form,
      List<String> tables,
      @Nullable String municipality,
      String kind,
      boolean sample) {

    static Item of(Dossiers.Entry entry) {
      AdmittedContribution c = entry.contribution();
      ContributionText text = entry.text();
      return new Item(
          c.folio(),
          text == null ? null : text.title(),
          text == null ? null : text.text(),
          text == null ? null : text.data(),
          c.matter(),
          c.form(),
          c.tables(),
          c.municipality(),
          c.kind(),
          c.sample());
    }
  }

  /** The table's roster over all workshops, and that of each. */
  record RosterView(
      int invited,
      int accepted,
      int declined,
      int pending,
      int reserve,
      Map<String, Roster> workshops) {

    static RosterView of(Rosters.OfTable roster) {
      Roster total = roster.total();
      return new RosterView(
          total.invited(),
          total.accepted(),
          total.declined(),
          total.pending(),
          total.reserve(),
          roster.workshops());
    }
  }
}

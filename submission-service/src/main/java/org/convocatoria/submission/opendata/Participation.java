package org.convocatoria.submission.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.table.SafeCsv;
import org.convocatoria.submission.timeline.PublishedOutcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes a row for everything that was received, by whatever form. A row of what is not public says
 * nothing by which it could be found, and stands where its number does not tell.
 */
@Service
class Participation {

  static final List<String> COLUMNS =
      List.of(
          "folio",
          "form",
          "tables",
          "municipality",
          "kind",
          "state",
          "receivedMonth",
          "receivedOn",
          "admittedOn");

  private static final int PAGE = 500;

  private final Registry registry;
  private final PublishedOutcomes outcomes;

  Participation(Registry registry, PublishedOutcomes outcomes) {
    this.registry = registry;
    this.outcomes = outcomes;
  }

  /** What the file says of something that is not public. */
  private record Kind(String form, Status state, YearMonth month) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      int byForm = form.compareTo(other.form);
      int byState = byForm != 0 ? byForm : state.compareTo(other.state);
      return byState != 0 ? byState : month.compareTo(other.month);
    }
  }

  /** Writes all rows of a call: first what is public, in the order of folios. */
  void write(Call call, OutputStream out) throws IOException {
    ZoneId zone = ZoneId.of(call.zone());
    Map<Kind, Long> others = new TreeMap<>();
    try (SafeCsv.Rows rows = SafeCsv.to(out)) {
      rows.write(COLUMNS);
      ContributionQuery everything = ContributionQuery.ofEverything();
      for (List<Contribution> page : registry.pages(call.id(), everything, PAGE)) {
        Map<String, String> states = outcomes.states(open(page));
        for (Contribution each : page) {
          if (each.isPublic()) {
            rows.write(row(each, states.getOrDefault(each.folio(), each.status().wire()), zone));
          } else {
            others.merge(kind(each, zone), 1L, Long::sum);
          }
        }
      }
      others.forEach((kind, count) -> repeat(rows, row(kind), count));
    }
  }

  private static List<Contribution> open(List<Contribution> page) {
    return page.stream().filter(Contribution::isPublic).toList();
  }

  private static Kind kind(Contribution of, ZoneId zone) {
    return new Kind(of.content().form(), of.status(), YearMonth.from(received(of, zone)));
  }

  private static LocalDate received(Contribution of, ZoneId zone) {
    return LocalDate.ofInstant(of.arrival().arrived(zone), zone);
  }

  private static List<@Nullable Object> row(Contribution of, String state, ZoneId zone) {
    LocalDate received = received(of, zone);
    Instant admitted = of.admittedAt();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(of.folio());
    row.add(of.content().form());
    row.add(of.tables());
    row.add(of.content().municipality());
    row.add(of.contributor().kind());
    row.add(state);
    row.add(YearMonth.from(received));
    row.add(received);
    row.add(admitted == null ? null : LocalDate.ofInstant(admitted, zone));
    return row;
  }

  private static List<@Nullable Object> row(Kind kind) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(null);
    row.add(kind.form());
    row.add(null);
    row.add(null);
    row.add(null);
    row.add(kind.state().wire());
    row.add(kind.month());
    row.add(null);
    row.add(null);
    return row;
  }

  private static void repeat(SafeCsv.Rows rows, List<@Nullable Object> row, long times) {
    for (long i = 0; i < times; i++) {
      rows.write(row);
    }
  }
}

package org.convocatoria.workshop.call;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A public call, as far as its workshops need it.
 *
 * @param zone the time zone of its calendar, for example {@code America/Monterrey}
 * @param sample whether its dates are for demonstration
 * @param resultKinds every kind of result that one of its workshops asks for
 * @param daysMoved by how many days its calendar was moved for demonstration
 * @param phone where people ask; empty where none is known
 */
public record Call(
    String id,
    Bilingual names,
    Bilingual issuer,
    String zone,
    Instant opens,
    boolean sample,
    List<Table> tables,
    List<String> resultKinds,
    int daysMoved,
    String phone,
    List<Named> forms,
    List<Named> matters,
    List<Named> municipalities) {

  /** Something of the call that has a name. */
  public record Named(String id, Bilingual name) {}

  /** What was kept before this service read names and telephone has none. */
  public Call(
      String id,
      Bilingual names,
      Bilingual issuer,
      String zone,
      Instant opens,
      boolean sample,
      List<Table> tables,
      List<String> resultKinds,
      int daysMoved,
      @Nullable String phone,
      @Nullable List<Named> forms,
      @Nullable List<Named> matters,
      @Nullable List<Named> municipalities) {
    this.id = id;
    this.names = names;
    this.issuer = issuer;
    this.zone = zone;
    this.opens = opens;
    this.sample = sample;
    this.tables = tables;
    this.resultKinds = resultKinds;
    this.daysMoved = daysMoved;
    this.phone = Objects.requireNonNullElse(phone, "");
    this.forms = Objects.requireNonNullElse(forms, List.of());
    this.matters = Objects.requireNonNullElse(matters, List.of());
    this.municipalities = Objects.requireNonNullElse(municipalities, List.of());
  }

  /** The time zone in which its calendar is read. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** The table with this id. */
  public Optional<Table> table(String wanted) {
    return tables.stream().filter(table -> table.id().equals(wanted)).findFirst();
  }

  /**
   * The table with this id, where there must be one.
   *
   * @throws ProblemException 404
   */
  public Table mustHaveTable(String wanted) {
    return table(wanted).orElseThrow(() -> ProblemException.notFound("dossier.unknown-table"));
  }
}

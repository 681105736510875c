package org.convocatoria.submission.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A public call, complete as people and services see it. Everything in it is data of one institute;
 * the code knows no name of it.
 *
 * @param daysMoved by how many days a past calendar was moved to be usable today; 0 as history
 * @param namesArticle the article that sentences put before the call's name; issuerArticle likewise
 * @param closes when reception was announced to end; null where it was open-ended. What counts is
 *     {@link #reception}
 * @param enacted the public acts on its reception, the oldest first
 * @param holidays days on which no working day falls, Saturdays and Sundays aside
 */
public record Call(
    String id,
    String folioPrefix,
    String zone,
    Bilingual names,
    Bilingual issuer,
    Bilingual summary,
    OffsetDateTime opens,
    @Nullable OffsetDateTime closes,
    int daysMoved,
    Horizon horizon,
    List<Matter> matters,
    List<Form> forms,
    List<Body> bodies,
    List<Table> tables,
    List<Workshop> calendar,
    List<Municipality> municipalities,
    Office invitations,
    PrivacyNotice privacyNotice,
    @Nullable Bilingual namesArticle,
    @Nullable Bilingual issuerArticle,
    @Nullable List<LocalDate> holidays,
    List<Enacted> enacted) {

  private static final int COLOURS = 6;

  /** Copies the acts; a call that was stored before there were any has none. */
  public Call {
    enacted = orNone(enacted);
  }

  /** First and last year of the plan. */
  public record Horizon(int from, int to) {}

  /** Anything that has an id and a name. */
  public record Named(String id, Bilingual name) {}

  /**
   * What somebody can give, and the form of participation it takes where none is named.
   *
   * @param formWithoutDocuments the form it takes where it comes with neither file nor citation;
   *     null where documents make no difference
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Matter(
      String id,
      Bilingual name,
      Bilingual hint,
      String form,
      @Nullable String formWithoutDocuments) {

    /** Whether it is expected to come with files and a citation. */
    public boolean asksForDocuments() {
      return formWithoutDocuments != null;
    }
  }

  /**
   * A municipality.
   *
   * @param places those in it that people choose from; none where people write the place
   */
  public record Municipality(
      String id,
      Bilingual name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Locality> places) {

    /** Copies the list; what was stored before there were places has none. */
    public Municipality {
      places = places == null ? List.of() : List.copyOf(places);
    }

    @Override
    public List<Locality> places() {
      return places == null ? List.of() : places;
    }

    /** The place that is meant by its id or by its name, however its accents were typed. */
    public Optional<Locality> place(String typed) {
      return places().stream().filter(each -> each.isCalled(typed)).findFirst();
    }
  }

  /**
   * One of the forms of participation.
   *
   * @param open whether the public may hand in contributions by it
   * @param when says what to do while it is not
   * @param origin the kind of origin whose contributions belong to it; null where there is none
   * @param matter what those contributions are
   * @param closes when reception by it was announced to end; null where it ends with the call's
   */
  public record Form(
      int number,
      String id,
      Bilingual name,
      Bilingual sentence,
      boolean open,
      @Nullable Bilingual when,
      @Nullable String origin,
      @Nullable String matter,
      @Nullable OffsetDateTime closes) {}

  /**
   * A thematic table.
   *
   * @param colour one of six, by number; null where its place among the tables decides
   */
  public record Table(String id, Bilingual name, Bilingual shortName, @Nullable Integer colour) {}

  /** A body of the institute and the technical commissions it works through. */
  public record Body(String id, Bilingual name, List<Commission> commissions) {}

  /** A technical commission and the tables its members lead. */
  public record Commission(String id, Bilingual name, List<String> tables) {}

  /**
   * A workshop or the presentation, as first announced.
   *
   * @param article what sentences put before its name: a language may want one or none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Workshop(
      String id,
      Bilingual name,
      Bilingual theme,
      OffsetDateTime starts,
      OffsetDateTime ends,
      Place place,
      List<String> resultKinds,
      boolean presentation,
      @Nullable Bilingual article) {}

  /** The place of a workshop. */
  public record Place(String name, String address) {}

  /** Who invites, signs and answers the telephone. */
  public record Office(
      String office,
      String city,
      String phone,
      String email,
      String contactName,
      String contactPost,
      String signerName,
      String signerPost) {}

  /** The days on which its institute works. */
  public WorkingDays workingDays() {
    return WorkingDays.without(holidays == null ? List.of() : holidays);
  }

  /** Opens the call. */
  public Change<Call, CallEvent> open() {
    return Change.of(this, new CallEvent.CallOpened());
  }

  /** Takes up a public act on its reception. */
  Change<Call, CallEvent> enact(Enacted now) {
    ReceptionRules rules = new ReceptionRules(this);
    if (rules.repeats(now)) {
      return Change.none(this);
    }
    rules.check(now);
    return Change.of(
        with(Stream.concat(enacted.stream(), Stream.of(now)).toList()),
        new CallEvent.ReceptionChanged(now));
  }

  /** When it receives. */
  public Reception reception() {
    return new Reception(this);
  }

  /** Whether contributions are received at this moment, by one form at least. */
  public boolean receivesAt(Instant now) {
    return reception().standing(now) == Reception.Standing.OPEN;
  }

  /** This moment as clocks show it where the call is. */
  public OffsetDateTime local(Instant moment) {
    return moment.atZone(ZoneId.of(zone)).toOffsetDateTime();
  }

  /** The form with this id. */
  public Optional<Form> form(String wanted) {
    return forms.stream().filter(form -> form.id().equals(wanted)).findFirst();
  }

  /**
   * The form to which contributions of this kind of origin belong.
   *
   * @throws ProblemException where the call has none (409)
   */
  public Form formOf(String origin) {
    return forms.stream()
        .filter(form -> origin.equals(form.origin()))
        .findFirst()
        .orElseThrow(() -> ProblemException.conflict("no-such-form", "call.no-such-form"));
  }

  /** The matter with this id. */
  public Optional<Matter> matter(String wanted) {
    return matters.stream().filter(matter -> matter.id().equals(wanted)).findFirst();
  }

  /** The table with this id. */
  public Optional<Table> table(String wanted) {
    return tables.stream().filter(table -> table.id().equals(wanted)).findFirst();
  }

  /** The names of these tables, one after the other. */
  public Bilingual tableNames(List<String> ids) {
    List<Bilingual> all = ids.stream().flatMap(id -> table(id).stream()).map(Table::name).toList();
    return new Bilingual(
        all.stream().map(Bilingual::es).collect(Collectors.joining(", ")),
        all.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
  }

  /** The colour of the table at this place, one of six by number. */
  public int colour(int place) {
    Integer own = tables.get(place).colour();
    return own == null ? place % COLOURS + 1 : own;
  }

  /** The municipality with this id. */
  public Optional<Municipality> municipality(String wanted) {
    return municipalities.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The mistakes in naming this table and this municipality; null names none. */
  public List<FieldError> mistakes(@Nullable String table, @Nullable String municipality) {
    List<FieldError> errors = new ArrayList<>();
    if (table != null && table(table).isEmpty()) {
      errors.add(FieldError.of("table", "call.choose-table"));
    }
    if (municipality != null && municipality(municipality).isEmpty()) {
      errors.add(FieldError.of("municipality", "call.choose-municipality"));
    }
    return errors;
  }

  /**
   * Stops what names a table or a municipality that the call does not have; null names none.
   *
   * @throws ProblemException 422
   */
  public void mustHave(@Nullable String table, @Nullable String municipality) {
    List<FieldError> errors = mistakes(table, municipality);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  /** The commissions whose members lead this table. */
  public List<Commission> commissionsOf(String table) {
    return bodies.stream()
        .flatMap(body -> body.commissions().stream())
        .filter(commission -> commission.tables().contains(table))
        .toList();
  }

  private Call with(List<Enacted> acts) {
    return new Call(
        id,
        folioPrefix,
        zone,
        names,
        issuer,
        summary,
        opens,
        closes,
        daysMoved,
        horizon,
        matters,
        forms,
        bodies,
        tables,
        calendar,
        municipalities,
        invitations,
        privacyNotice,
        namesArticle,
        issuerArticle,
        holidays,
        acts);
  }

  private static List<Enacted> orNone(@Nullable List<Enacted> acts) {
    return acts == null ? List.of() : List.copyOf(acts);
  }
}

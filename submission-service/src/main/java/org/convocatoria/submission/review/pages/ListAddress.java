package org.convocatoria.submission.review.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.convocatoria.pages.form.Selection;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.ContributionQuery;
import org.convocatoria.submission.contribution.PersonalData;
import org.convocatoria.submission.contribution.ReviewQueue.Order;
import org.convocatoria.submission.contribution.ReviewQueue.Wanted;
import org.convocatoria.submission.contribution.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The list of the review as an address says it.
 *
 * @param chosen its filters, its order and where its page begins
 * @param given whether the address names a list at all
 */
record ListAddress(Selection chosen, boolean given) {

  static final String PAGE = "/personal/aportaciones";
  static final String ALL = "todas";
  static final String MODERATION = "moderacion";

  /** Names what was decided last, so that the page after it offers to take it back. */
  static final String UNDO = "deshacer";

  /** The call of which the list is, where there are several; it is read before any handler. */
  private static final String CALL = "call";

  private static final String STATE = "estado";
  private static final String ORDER = "orden";
  private static final String OLDEST = "antiguas";
  private static final List<String> NARROWING =
      List.of("q", "mesa", "municipio", "forma", "del", "al");

  /** What nobody has decided on comes first where no state is named, and there the oldest. */
  static ListAddress of(MultiValueMap<String, String> sent) {
    String state = text(sent, STATE).isEmpty() ? Status.RECEIVED.wire() : text(sent, STATE);
    boolean waiting = state.equals(Status.RECEIVED.wire()) || state.equals(MODERATION);
    String usual = waiting ? OLDEST : "recientes";
    String order = text(sent, ORDER).isEmpty() ? usual : text(sent, ORDER);
    return new ListAddress(
        Selection.of(
            CALL,
            text(sent, CALL),
            STATE,
            state,
            "q",
            text(sent, "q"),
            "mesa",
            text(sent, "mesa"),
            "municipio",
            text(sent, "municipio"),
            "forma",
            text(sent, "forma"),
            "del",
            text(sent, "del"),
            "al",
            text(sent, "al"),
            ORDER,
            order,
            Selection.CURSOR,
            text(sent, Selection.CURSOR)),
        sent.containsKey(STATE));
  }

  /** Whether the list is narrowed beyond its state. */
  boolean narrowed() {
    return NARROWING.stream().anyMatch(each -> !chosen.get(each).isEmpty());
  }

  /** The contributions that are meant, in the days of this zone. */
  Wanted wanted(Caller caller, ZoneId zone) {
    ContributionQuery query =
        ContributionQuery.ofQueue(
                status(),
                chosen.get("mesa"),
                chosen.get("forma"),
                chosen.get("q"),
                null,
                PersonalData.reader(caller))
            .in(chosen.get("municipio"));
    if (status() == Status.RECEIVED) {
      query = query.suspect(chosen.is(STATE, MODERATION));
    }
    LocalDate until = day("al");
    return new Wanted(
        query,
        start(day("del"), zone),
        start(until == null ? null : until.plusDays(1), zone),
        chosen.is(ORDER, OLDEST) ? Order.OLDEST : Order.NEWEST,
        number(chosen.get(Selection.CURSOR)));
  }

  /** The address of the list with this contribution open; no parameter for a blank folio. */
  String opening(String folio) {
    return PAGE + chosen.here("folio", folio);
  }

  /** An address of the list that offers to take this back; a blank id offers nothing. */
  static String withUndo(String address, String undo) {
    return undo.isEmpty()
        ? address
        : address + (address.contains("?") ? "&" : "?") + UNDO + "=" + undo;
  }

  /** The same with the list after this number. */
  String openingAfter(@Nullable Long number, String folio) {
    String cursor = number == null ? "" : number.toString();
    return new ListAddress(chosen.at(Selection.CURSOR, cursor), true).opening(folio);
  }

  private @Nullable Status status() {
    String state = chosen.get(STATE);
    return switch (state) {
      case ALL -> null;
      case MODERATION -> Status.RECEIVED;
      default -> Status.asked(STATE, state);
    };
  }

  private @Nullable LocalDate day(String field) {
    return chosen.get(field).isEmpty()
        ? null
        : TypedTime.day(chosen.get(field))
            .orElseThrow(() -> ProblemException.invalid(field, "review.no-such-date"));
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable Long number(String typed) {
    try {
      return typed.isEmpty() ? null : Long.valueOf(typed);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
  }
}

package org.convocatoria.submission.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.convocatoria.submission.call.CalendarDate;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.PrivacyNotice;
import org.convocatoria.submission.call.Reception;
import org.convocatoria.submission.call.ToldAct;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The open call as other programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
    String id,
    Bilingual names,
    Bilingual issuer,
    Bilingual summary,
    String zone,
    OffsetDateTime opens,
    @Nullable OffsetDateTime closes,
    boolean suspended,
    List<ToldAct> acts,
    boolean sample,
    int daysMoved,
    Call.Horizon horizon,
    List<Call.Matter> matters,
    List<Form> forms,
    List<Table> tables,
    List<Call.Body> bodies,
    List<CalendarDate> calendar,
    List<Call.Municipality> municipalities,
    Call.Office contact,
    PrivacyNotice privacyNotice) {

  /** A form of participation; {@code stateText} says what to do while it is not open here. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Form(
      String id,
      int number,
      Bilingual name,
      Bilingual sentence,
      String state,
      @Nullable Bilingual stateText,
      @Nullable OffsetDateTime closes) {

    /** It says when it ends only where that is not when the call does. */
    static Form of(Call.Form form, Reception reception) {
      OffsetDateTime end = reception.endOf(form.id());
      return new Form(
          form.id(),
          form.number(),
          form.name(),
          form.sentence(),
          form.open() ? "open" : "announced",
          form.when(),
          Objects.equals(end, reception.end()) ? null : end);
    }
  }

  /** A table, with the commissions whose members lead it; its colour is one of six by number. */
  record Table(
      String id,
      Bilingual name,
      @JsonProperty("short") Bilingual brief,
      int colour,
      List<Call.Named> commissions) {

    static Table of(Call call, int place) {
      Call.Table table = call.tables().get(place);
      List<Call.Named> commissions =
          call.commissionsOf(table.id()).stream()
              .map(each -> new Call.Named(each.id(), each.name()))
              .toList();
      return new Table(
          table.id(), table.name(), table.shortName(), call.colour(place), commissions);
    }
  }

  static CallView of(Call call, List<CalendarDate> calendar, MessageSource words) {
    Reception reception = call.reception();
    return new CallView(
        call.id(),
        call.names(),
        call.issuer(),
        call.summary(),
        call.zone(),
        call.opens(),
        reception.end(),
        reception.isSuspended(),
        ToldAct.of(call, words),
        call.daysMoved() > 0,
        call.daysMoved(),
        call.horizon(),
        call.matters(),
        call.forms().stream().map(each -> Form.of(each, reception)).toList(),
        IntStream.range(0, call.tables().size()).mapToObj(i -> Table.of(call, i)).toList(),
        call.bodies(),
        calendar,
        call.municipalities(),
        call.invitations(),
        call.privacyNotice());
  }
}

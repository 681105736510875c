package org.convocatoria.submission.call.messaging;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.CallEvent;
import org.convocatoria.submission.call.Enacted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services of a call, with all they need to set up their part. */
@Component
class CallPublishing implements Publishing<Call, CallEvent> {

  @Override
  public Object publicState(Call call) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("call", call.id());
    state.put("names", call.names());
    put(state, "namesArticle", call.namesArticle());
    state.put("issuer", call.issuer());
    put(state, "issuerArticle", call.issuerArticle());
    state.put("zone", call.zone());
    state.put("opens", call.opens());
    put(state, "closes", call.reception().end());
    if (call.reception().isSuspended()) {
      state.put("suspended", true);
    }
    state.put("sample", call.daysMoved() > 0);
    state.put("daysMoved", call.daysMoved());
    state.put(
        "tables", IntStream.range(0, call.tables().size()).mapToObj(i -> table(call, i)).toList());
    state.put("workshops", call.calendar());
    state.put(
        "municipalities",
        call.municipalities().stream()
            .map(each -> new Call.Named(each.id(), each.name()))
            .toList());
    state.put("forms", call.forms().stream().map(each -> form(each, call)).toList());
    state.put("horizon", call.horizon());
    state.put("invitations", call.invitations());
    state.put(
        "privacyNotice",
        Map.of(
            "version", call.privacyNotice().version(),
            "sha256", call.privacyNotice().sha256(),
            "url", call.privacyNotice().url()));
    return state;
  }

  @Override
  public String auditName(CallEvent event) {
    return switch (event) {
      case CallEvent.CallOpened _ -> "call-opened";
      case CallEvent.ReceptionChanged(Enacted.Extended _) -> "call-extended";
      case CallEvent.ReceptionChanged(Enacted.Closed _) -> "call-closed";
      case CallEvent.ReceptionChanged(Enacted.Suspended _) -> "call-suspended";
      case CallEvent.ReceptionChanged(Enacted.Resumed _) -> "call-resumed";
    };
  }

  @Override
  public List<Outgoing> publish(Call call, CallEvent event) {
    return switch (event) {
      case CallEvent.CallOpened _ -> List.of(told(call, "call-opened", Map.of()));
      case CallEvent.ReceptionChanged(Enacted how) ->
          List.of(told(call, auditName(event), change(how)));
    };
  }

  @Override
  public List<Outgoing> restated(Call call) {
    return List.of(told(call, "call-restated", Map.of()));
  }

  private Outgoing told(Call call, String what, Map<String, Object> change) {
    return Outgoing.event(
        "submission.events", call.id(), "submission." + what + ".v1", publicState(call), change);
  }

  /** Only what is no free text: the act's body and reason stay here. */
  private static Map<String, Object> change(Enacted how) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("at", how.at());
    change.put("decidedOn", how.act().date());
    switch (how) {
      case Enacted.Extended extended -> {
        change.put("until", extended.until());
        put(change, "form", extended.form());
      }
      case Enacted.Closed closed -> change.put("from", closed.from());
      case Enacted.Suspended _, Enacted.Resumed _ -> {}
    }
    return change;
  }

  private static void put(Map<String, Object> state, String name, @Nullable Object value) {
    if (value != null) {
      state.put(name, value);
    }
  }

  private static Map<String, Object> table(Call call, int place) {
    Call.Table table = call.tables().get(place);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", table.id());
    state.put("name", table.name());
    state.put("short", table.shortName());
    state.put("colour", call.colour(place));
    return state;
  }

  /** A form says when it ends only where that is not when the call does. */
  private static Map<String, Object> form(Call.Form form, Call call) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("id", form.id());
    state.put("number", form.number());
    state.put("name", form.name());
    state.put("state", form.open() ? "open" : "announced");
    OffsetDateTime end = call.reception().endOf(form.id());
    if (!Objects.equals(end, call.reception().end())) {
      put(state, "closes", end);
    }
    return state;
  }
}

package org.convocatoria.submission.call.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.CallEvent;
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
    put(state, "closes", call.closes());
    state.put("sample", call.daysMoved() > 0);
    state.put("daysMoved", call.daysMoved());
    state.put("tables", call.tables().stream().map(CallPublishing::table).toList());
    state.put("workshops", call.calendar());
    state.put("municipalities", call.municipalities());
    state.put("forms", call.forms().stream().map(CallPublishing::form).toList());
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
    };
  }

  @Override
  public List<Outgoing> publish(Call call, CallEvent event) {
    return switch (event) {
      case CallEvent.CallOpened _ -> List.of(told(call, "opened"));
    };
  }

  @Override
  public List<Outgoing> restated(Call call) {
    return List.of(told(call, "restated"));
  }

  private Outgoing told(Call call, String what) {
    return Outgoing.event(
        "submission.events",
        call.id(),
        "submission.call-" + what + ".v1",
        publicState(call),
        Map.of());
  }

  private static void put(Map<String, Object> state, String name, @Nullable Object value) {
    if (value != null) {
      state.put(name, value);
    }
  }

  private static Map<String, Object> table(Call.Table table) {
    return Map.of("id", table.id(), "name", table.name(), "short", table.shortName());
  }

  private static Map<String, Object> form(Call.Form form) {
    return Map.of(
        "id", form.id(),
        "number", form.number(),
        "name", form.name(),
        "state", form.open() ? "open" : "announced");
  }
}

package org.convocatoria.submission.call.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.call.Calendar;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open call as data. */
@RestController
class CallController {

  private final Calls calls;
  private final Calendar calendar;

  CallController(Calls calls, Calendar calendar) {
    this.calendar = calendar;
    this.calls = calls;
  }

  @Open
  @GetMapping("/api/call")
  Map<String, Object> current() {
    Call call = calls.current();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", call.id());
    view.put("names", call.names());
    view.put("issuer", call.issuer());
    view.put("summary", call.summary());
    view.put("zone", call.zone());
    view.put("opens", call.opens());
    if (call.closes() != null) {
      view.put("closes", call.closes());
    }
    view.put("sample", call.daysMoved() > 0);
    view.put("daysMoved", call.daysMoved());
    view.put("horizon", call.horizon());
    view.put("matters", call.matters());
    view.put("forms", call.forms().stream().map(CallController::form).toList());
    view.put("tables", tables(call));
    view.put("bodies", call.bodies());
    view.put("calendar", calendar.of(call));
    view.put("municipalities", call.municipalities());
    view.put("contact", call.invitations());
    view.put("privacyNotice", call.privacyNotice());
    return view;
  }

  private static List<Map<String, Object>> tables(Call call) {
    return java.util.stream.IntStream.range(0, call.tables().size())
        .mapToObj(
            i -> {
              Call.Table table = call.tables().get(i);
              Map<String, Object> view = new LinkedHashMap<>();
              view.put("id", table.id());
              view.put("name", table.name());
              view.put("short", table.shortName());
              view.put("colour", i + 1);
              view.put("commissions", commissionsOf(call, table.id()));
              return view;
            })
        .toList();
  }

  private static List<Map<String, Object>> commissionsOf(Call call, String table) {
    return call.commissionsOf(table).stream()
        .map(c -> Map.<String, Object>of("id", c.id(), "name", c.name()))
        .toList();
  }

  private static Map<String, Object> form(Call.Form form) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", form.id());
    view.put("number", form.number());
    view.put("name", form.name());
    view.put("sentence", form.sentence());
    view.put("state", form.open() ? "open" : "announced");
    if (form.when() != null) {
      view.put("stateText", form.when());
    }
    return view;
  }
}

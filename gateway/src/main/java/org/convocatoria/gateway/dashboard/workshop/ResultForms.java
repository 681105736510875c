package org.convocatoria.gateway.dashboard.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.NotThereException;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.gateway.portal.page.Call;
import org.convocatoria.gateway.portal.page.CurrentCall;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Puts the page together on which a result is written, beside the dossier it rests on. */
@Component
class ResultForms {

  private static final String ID = "resultado";
  private static final String[] FIELDS = {
    "table", "kind", "text", "votes.inFavour", "votes.present", "cites", "parent"
  };

  private final ServiceClient services;
  private final WorkshopFiles files;
  private final CurrentCall calls;

  ResultForms(ServiceClient services, WorkshopFiles files, CurrentCall calls) {
    this.services = services;
    this.files = files;
    this.calls = calls;
  }

  Form blank(String table) {
    return Form.filled(ID, Map.of("table", List.of(table)), FIELDS);
  }

  Form sent(MultiValueMap<String, String> typed) {
    return Form.sent(Form.blank(ID, FIELDS), typed);
  }

  Form withdrawal(MultiValueMap<String, String> typed) {
    return Form.sent(Form.blank("retirar", "reason"), typed);
  }

  /** A result as it stands, to be corrected. */
  Form filled(Result result) {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("table", List.of(result.table()));
    typed.put("number", List.of(result.number()));
    typed.put("version", List.of(Long.toString(result.version())));
    typed.put("kind", List.of(result.kind()));
    typed.put("text", List.of(result.text()));
    typed.put("cites", result.cites());
    typed.put("parent", result.parent() == null ? List.of() : List.of(result.parent()));
    Result.Votes votes = result.votes();
    if (votes != null) {
      typed.put("votes.inFavour", List.of(Integer.toString(votes.inFavour())));
      typed.put("votes.present", List.of(Integer.toString(votes.present())));
    }
    return Form.filled(ID, typed, FIELDS);
  }

  /** The table that was asked for, or the first one that may be written for. */
  String table(String wanted, Desk desk) {
    if (!wanted.isEmpty()) {
      return wanted;
    }
    return calls.get().stream()
        .flatMap(call -> call.tables().stream())
        .map(Call.Table::id)
        .filter(desk::records)
        .findFirst()
        .orElse("");
  }

  Result result(String workshop, String id, Desk desk) {
    return find(workshop, id, desk).orElseThrow(NotThereException::new);
  }

  /** The folios that were ticked and those that were typed. */
  static List<String> cites(Form form) {
    Stream<String> typed = Stream.of(form.value("more").split("[\\s,;]+", -1));
    return Stream.concat(form.values("cites").stream(), typed)
        .map(folio -> folio.toUpperCase(Locale.ROOT))
        .filter(folio -> !folio.isEmpty())
        .distinct()
        .toList();
  }

  /** The page after somebody else changed the result meanwhile, or another refusal. */
  String showMoved(String workshop, String id, Form form, Desk desk, Model model) {
    find(workshop, id, desk)
        .filter(now -> !form.value("version").equals(Long.toString(now.version())))
        .ifPresent(now -> model.addAttribute("moved", now));
    return show(workshop, id, form, desk, model);
  }

  /** The page; {@code id} is empty for a new result. */
  String show(String workshop, String id, Form form, Desk desk, Model model) {
    desk.stayAt(
        "/personal/talleres/" + workshop + "/resultados/" + (id.isEmpty() ? "nuevo" : id), model);
    model.addAttribute("workshop", files.workshop(workshop, desk));
    Answer<Dossier> dossier = dossier(form.value("table"), desk);
    model.addAttribute("dossier", dossier.given().orElse(Dossier.EMPTY));
    model.addAttribute("dossierAway", dossier.given().isEmpty());
    model.addAttribute("elsewhere", elsewhere(form, dossier.given().orElse(Dossier.EMPTY)));
    model.addAttribute("form", form);
    model.addAttribute("result", id);
    if (!model.containsAttribute("withdrawal")) {
      model.addAttribute("withdrawal", Form.blank("retirar", "reason"));
    }
    return "personal/resultado";
  }

  /** Folios that were ticked or typed and are not among those listed; they stay in the field. */
  private static String elsewhere(Form form, Dossier dossier) {
    List<String> listed = dossier.contributions().stream().map(Dossier.Item::folio).toList();
    return String.join(" ", cites(form).stream().filter(folio -> !listed.contains(folio)).toList());
  }

  private Answer<Dossier> dossier(String table, Desk desk) {
    return services
        .to(Service.WORKSHOP, desk.caller())
        .get(Dossier.class, "/api/staff/tables/{table}/dossier", table);
  }

  private Optional<Result> find(String workshop, String id, Desk desk) {
    return files.results(workshop, desk).orErrorPage().items().stream()
        .filter(each -> each.id().equals(id))
        .findFirst();
  }
}

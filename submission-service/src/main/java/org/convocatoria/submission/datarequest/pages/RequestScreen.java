package org.convocatoria.submission.datarequest.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.datarequest.Asking;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.DataRequests;
import org.convocatoria.submission.datarequest.RequestLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows one request with its forms, as they were sent or as they are first shown. */
@Component
class RequestScreen {

  static final Form NONE = Form.blank("");
  static final Form ACKNOWLEDGEMENT = Form.blank("acuse", "date");
  static final Form EXTENSION = Form.blank("prorroga", "workingDays", "reason", "asking", "due");
  static final Form NO_EXTENSION = Form.blank("sin-prorroga", "reason", "asking");
  static final Form CLARIFICATION = Form.blank("aclaracion", "text", "asking");
  static final Form REFUSAL = Form.blank("negativa", "reason");
  static final Form REDIRECTION =
      Form.blank("otra-dependencia", "agency.name", "agency.sector", "agency.email");
  static final Form LINK = Form.blank("enlace");
  static final Form TEMPLATE = Form.blank("plantilla", "file");

  private final DataRequests requests;
  private final RequestLinks links;
  private final RequestEntries entries;
  private final String address;

  RequestScreen(
      DataRequests requests,
      RequestLinks links,
      RequestEntries entries,
      @Value("${convocatoria.public-url}") String address) {
    this.requests = requests;
    this.links = links;
    this.entries = entries;
    this.address = address;
  }

  String show(String id, Form sent, Model model) {
    DataRequest request = requests.get(id);
    Asking time = request.askings().time().orElse(null);
    Asking words = request.askings().words().orElse(null);
    fill(request, model);
    model.addAttribute("moreTime", time);
    model.addAttribute("question", words);
    model.addAttribute("sent", sent);
    model.addAttribute("acknowledgement", sent.insteadOf(ACKNOWLEDGEMENT));
    model.addAttribute("extension", sent.insteadOf(about(time, EXTENSION)));
    model.addAttribute("noExtension", sent.insteadOf(about(time, NO_EXTENSION)));
    model.addAttribute("clarification", sent.insteadOf(about(words, CLARIFICATION)));
    model.addAttribute("refusal", sent.insteadOf(REFUSAL));
    model.addAttribute("redirection", sent.insteadOf(REDIRECTION));
    model.addAttribute("replacing", sent.insteadOf(LINK));
    model.addAttribute("attaching", sent.insteadOf(TEMPLATE));
    return "datarequest/peticion";
  }

  String letter(String id, Model model) {
    DataRequest request = requests.get(id);
    Call call = entries.call(request);
    fill(request, model);
    model.addAttribute("office", call.invitations());
    model.addAttribute("issuer", call.issuer());
    return "datarequest/oficio";
  }

  private void fill(DataRequest request, Model model) {
    model.addAttribute("entry", entries.whole(request));
    model.addAttribute("link", address + links.path(request));
  }

  /** The form says which asking it answers, so that nobody answers one that they did not read. */
  private static Form about(@Nullable Asking asking, Form form) {
    if (asking == null) {
      return form;
    }
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("asking", List.of(Integer.toString(asking.number())));
    if (asking.workingDays() != null) {
      typed.put("workingDays", List.of(asking.workingDays().toString()));
    }
    return Form.filled(form.id(), typed, form.fields().toArray(String[]::new));
  }
}

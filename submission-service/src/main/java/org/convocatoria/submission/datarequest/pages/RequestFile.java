package org.convocatoria.submission.datarequest.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.DataRequests;
import org.convocatoria.submission.datarequest.RequestLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows one request with its forms, as they were sent or as they are first shown. */
@Component
class RequestFile {

  static final Form NONE = Form.blank("");
  static final Form ACKNOWLEDGEMENT = Form.blank("acuse", "date");
  static final Form EXTENSION = Form.blank("prorroga", "workingDays", "reason");
  static final Form REFUSAL = Form.blank("negativa", "reason");
  static final Form REDIRECTION =
      Form.blank("otra-dependencia", "agency.name", "agency.sector", "agency.email");
  static final Form LINK = Form.blank("enlace");

  private final DataRequests requests;
  private final RequestLinks links;
  private final Calls calls;
  private final MessageSource words;
  private final Clock clock;
  private final String address;

  RequestFile(
      DataRequests requests,
      RequestLinks links,
      Calls calls,
      MessageSource words,
      Clock clock,
      @Value("${convocatoria.public-url}") String address) {
    this.requests = requests;
    this.links = links;
    this.calls = calls;
    this.words = words;
    this.clock = clock;
    this.address = address;
  }

  String show(String id, Form sent, Model model) {
    fill(requests.get(id), model);
    model.addAttribute("acknowledgement", sentOr(sent, ACKNOWLEDGEMENT));
    model.addAttribute("extension", sentOr(sent, EXTENSION));
    model.addAttribute("refusal", sentOr(sent, REFUSAL));
    model.addAttribute("redirection", sentOr(sent, REDIRECTION));
    model.addAttribute("replacing", sentOr(sent, LINK));
    return "datarequest/peticion";
  }

  String letter(String id, Model model) {
    DataRequest request = requests.get(id);
    fill(request, model);
    model.addAttribute("office", calls.of(request.call()).invitations());
    model.addAttribute("issuer", calls.of(request.call()).issuer());
    return "datarequest/oficio";
  }

  private void fill(DataRequest request, Model model) {
    Call call = calls.of(request.call());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(call.zone()));
    model.addAttribute("entry", RequestEntry.of(request, call.workingDays(), today, words));
    model.addAttribute("link", address + links.path(request));
  }

  private static Form sentOr(Form sent, Form shown) {
    return sent.id().equals(shown.id()) ? sent : shown;
  }
}

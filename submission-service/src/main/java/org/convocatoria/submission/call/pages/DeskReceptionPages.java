package org.convocatoria.submission.call.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Consumer;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Enacting;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Public acts on the reception of a call, recorded at the desk. */
@DeskPage
class DeskReceptionPages {

  private static final String PAGE = "/personal/convocatoria";
  private static final String[] ACT = {"act.body", "act.date", "act.agreement", "act.reason"};

  static final Form EXTENSION =
      Form.blank("ampliar", "form", "until", ACT[0], ACT[1], ACT[2], ACT[3]);
  static final Form CLOSING = Form.blank("cerrar", "at", ACT[0], ACT[1], ACT[2], ACT[3]);
  static final Form SUSPENSION = Form.blank("suspender", ACT);
  static final Form RESUMPTION = Form.blank("reanudar", ACT);

  private final Calls calls;
  private final Enacting enacting;
  private final ReceptionInModel reception;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  DeskReceptionPages(
      Calls calls,
      Enacting enacting,
      ReceptionInModel reception,
      Bodies bodies,
      Forms forms,
      Notices notices) {
    this.calls = calls;
    this.enacting = enacting;
    this.reception = reception;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  @Allowed({"coordinator", "director", "administrator", "auditor"})
  @GetMapping(PAGE)
  String current(Model model) {
    return shown(calls.current().id(), RESUMPTION, model);
  }

  @Allowed({"coordinator", "director", "administrator", "auditor"})
  @GetMapping(PAGE + "/{id}")
  String one(@PathVariable("id") String id, Model model) {
    return shown(id, RESUMPTION, model);
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE + "/{id}/ampliar")
  String extend(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = new Sent(id, Form.sent(EXTENSION, typed), desk, response, model);
    return sent.enact(
        "done.call-extended",
        form -> {
          Body body = act(form).texts("form").put("until", moment(form.value("until")));
          enacting.extend(
              id, read("call-extension", body, Enacting.Extension.class), caller.name());
        });
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE + "/{id}/cerrar")
  String close(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = new Sent(id, Form.sent(CLOSING, typed), desk, response, model);
    return sent.enact(
        "done.call-closed",
        form -> {
          Body body = act(form).put("at", moment(form.value("at")));
          enacting.close(id, read("call-closing", body, Enacting.Closing.class), caller.name());
        });
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE + "/{id}/suspender")
  String suspend(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = new Sent(id, Form.sent(SUSPENSION, typed), desk, response, model);
    return sent.enact(
        "done.call-suspended", form -> enacting.suspend(id, plain(form), caller.name()));
  }

  @Allowed({"coordinator", "director"})
  @PostMapping(PAGE + "/{id}/reanudar")
  String resume(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Sent sent = new Sent(id, Form.sent(RESUMPTION, typed), desk, response, model);
    return sent.enact("done.call-resumed", form -> enacting.resume(id, plain(form), caller.name()));
  }

  /** One of the forms of the page, as somebody sent it. */
  private final class Sent {

    private final String id;
    private final Form form;
    private final Desk desk;
    private final HttpServletResponse response;
    private final Model model;

    Sent(String id, Form form, Desk desk, HttpServletResponse response, Model model) {
      this.id = id;
      this.form = form;
      this.desk = desk;
      this.response = response;
      this.model = model;
    }

    String enact(String notice, Consumer<Form> doing) {
      return forms.answer(
          form,
          response,
          () -> {
            doing.accept(form);
            notices.leave(response, notice);
            return desk.to(PAGE + "/" + id);
          },
          refused -> shown(id, refused, model));
    }
  }

  private Enacting.Plain plain(Form form) {
    return read("call-suspension", act(form), Enacting.Plain.class);
  }

  private <T> T read(String schema, Body body, Class<T> type) {
    return bodies.read(schema, body.members(), type);
  }

  private static Body act(Form form) {
    String date = form.value("act.date");
    return Body.of(form)
        .texts("act.body", "act.agreement", "act.reason")
        .put("act.date", TypedTime.day(date).map(Object::toString).orElse(date));
  }

  /** A day, or a day and hour, as people write them; what cannot be read is passed on. */
  private static String moment(String typed) {
    return TypedTime.day(typed)
        .map(Object::toString)
        .or(() -> TypedTime.dayAndHour(typed).map(Object::toString))
        .orElse(typed);
  }

  private String shown(String id, Form sent, Model model) {
    Call call = calls.find(id).orElseThrow(() -> ProblemException.notFound("call.unknown"));
    List<Call> others = calls.all().stream().filter(each -> !each.id().equals(id)).toList();
    model.addAttribute("opened", call);
    model.addAttribute("others", others);
    model.addAttribute("sent", sent);
    model.addAttribute("extension", sent.insteadOf(EXTENSION));
    model.addAttribute("closing", sent.insteadOf(CLOSING));
    model.addAttribute("suspension", sent.insteadOf(SUSPENSION));
    model.addAttribute("resumption", sent.insteadOf(RESUMPTION));
    reception.put(call, model);
    return "call/personal-convocatoria";
  }
}

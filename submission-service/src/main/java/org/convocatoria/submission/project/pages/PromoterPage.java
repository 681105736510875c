package org.convocatoria.submission.project.pages;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.call.Phase;
import org.convocatoria.submission.contribution.Receipt;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.ApplicationLinks;
import org.convocatoria.submission.project.Holder;
import org.convocatoria.submission.project.ProjectCall;
import org.convocatoria.submission.project.ProjectCalls;
import org.convocatoria.submission.project.Promoter;
import org.convocatoria.submission.project.Promoting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a personal link: the draft and its forms, or its result. */
@Component
class PromoterPage {

  static final Form ACCEPT = Form.blank("aceptar", "sha256");
  static final Form SUBMIT = Form.blank("entregar", "text");
  static final Form FILE = Form.blank("archivo", "file");

  private final Promoting promoting;
  private final ProjectCalls projects;
  private final ApplicationLinks links;
  private final Calls calls;
  private final String address;
  private final Clock clock;

  PromoterPage(
      Promoting promoting,
      ProjectCalls projects,
      ApplicationLinks links,
      Calls calls,
      @Value("${convocatoria.public-url}") String address,
      Clock clock) {
    this.promoting = promoting;
    this.projects = projects;
    this.links = links;
    this.calls = calls;
    this.address = address;
    this.clock = clock;
  }

  /** The content of the page besides the application. */
  record Shown(Form sent, String done, @Nullable Receipt receipt) {

    static Shown after(String done) {
      return new Shown(Form.blank(""), done, null);
    }

    static Shown again(Form refused) {
      return new Shown(refused, "", null);
    }

    Form or(Form blank) {
      return sent.id().equals(blank.id()) ? sent : blank;
    }
  }

  String show(String token, Shown shown, Model model) {
    Holder holder = promoting.byLink(token);
    Application application = holder.application();
    ProjectCall projectCall = projects.get(application.projectCall());
    boolean open = projectCall.phase(clock.instant()) == Phase.OPEN;
    model.addAttribute("token", token);
    model.addAttribute("a", application);
    model.addAttribute("holder", holder);
    String text = application.project().sha256();
    model.addAttribute("text", text);
    model.addAttribute("stale", stale(application, text));
    model.addAttribute("projects", projectCall);
    model.addAttribute("open", open);
    model.addAttribute("writes", open && holder.leads() && application.handedIn() == null);
    model.addAttribute("toPassOn", toPassOn(application));
    model.addAttribute("own", address + links.path(application.id(), holder.promoter().number()));
    model.addAttribute("contact", calls.of(application.call()).invitations());
    model.addAttribute("done", shown.done());
    model.addAttribute("receipt", shown.receipt());
    model.addAttribute("wrong", shown.sent());
    model.addAttribute("draft", shown.or(ApplicationForm.of(application)));
    model.addAttribute("accept", shown.or(ACCEPT));
    model.addAttribute("submit", shown.or(SUBMIT));
    model.addAttribute("upload", shown.or(FILE));
    return "project/postulacion";
  }

  private static List<String> stale(Application application, String text) {
    return application.group().promoters().stream()
        .filter(each -> each.acceptedOtherThan(text))
        .map(Promoter::name)
        .toList();
  }

  /** The links of promoters without an address, which the leader passes on. */
  private Map<Integer, String> toPassOn(Application application) {
    return application.group().promoters().stream()
        .filter(each -> !each.leads() && !each.hasAddress())
        .collect(
            Collectors.toMap(
                Promoter::number, each -> address + links.path(application.id(), each.number())));
  }
}

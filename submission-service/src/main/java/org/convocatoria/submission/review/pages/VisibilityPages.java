package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.convocatoria.pages.desk.Confirmation;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.desk.Notices;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.PastedWords;
import org.convocatoria.submission.contribution.PublicWords;
import org.convocatoria.submission.contribution.Redacting;
import org.convocatoria.submission.contribution.Registry;
import org.convocatoria.submission.contribution.VisibilityView;
import org.convocatoria.submission.contribution.WordsField;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps passages, all words or a file of a contribution from the public, and shows them again. */
@DeskPage
class VisibilityPages {

  private static final String PAGE = ListAddress.PAGE + "/{folio}/visibilidad";
  private static final String VIEW = "review/visibilidad";
  private static final Form NONE = Form.blank("");
  private static final Form REDACTION =
      Form.blank("retirar", "field", "passages", "which", "reason");
  private static final Form WITHHOLDING = Form.blank("retener", "attachment", "reason");
  private static final Form LIFTING = Form.blank("mostrar-de-nuevo", "number");

  private final Registry registry;
  private final Redacting redacting;
  private final Bodies bodies;
  private final Forms forms;
  private final Notices notices;

  VisibilityPages(
      Registry registry, Redacting redacting, Bodies bodies, Forms forms, Notices notices) {
    this.registry = registry;
    this.redacting = redacting;
    this.bodies = bodies;
    this.forms = forms;
    this.notices = notices;
  }

  /** A field with its words, divided where the public does not read them. */
  record Shown(WordsField field, List<PublicWords.Piece> pieces) {}

  @Allowed("coordinator")
  @GetMapping(PAGE)
  String page(@PathVariable String folio, Model model) {
    return show(found(folio), NONE, model);
  }

  @Allowed("coordinator")
  @PostMapping(PAGE)
  String redact(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(REDACTION, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Contribution of = found(folio);
          Redacting.Request asked = asked(form, of);
          if (!Confirmation.isGiven(form)) {
            return preview(redacting.preview(of, asked), model);
          }
          return done(
              desk, response, () -> redacting.redact(new Folio(of.folio()), asked, caller.name()));
        },
        refused -> show(found(folio), refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/retener")
  String withhold(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(WITHHOLDING, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Body body = Body.of(form).texts("reason", "attachment");
          Redacting.Withholding asked =
              bodies.read("contribution-withholding", body.members(), Redacting.Withholding.class);
          Folio of = new Folio(found(folio).folio());
          return done(desk, response, () -> redacting.withhold(of, asked, caller.name()));
        },
        refused -> show(found(folio), refused, model));
  }

  @Allowed("coordinator")
  @PostMapping(PAGE + "/mostrar")
  String lift(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(LIFTING, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Folio of = new Folio(found(folio).folio());
          return done(desk, response, () -> redacting.lift(of, number(form), caller.name()));
        },
        refused -> show(found(folio), refused, model));
  }

  private Redacting.Request asked(Form form, Contribution of) {
    WordsField field = WordsField.of(form.value("field")).orElse(WordsField.TEXT);
    List<Redacting.Place> places =
        PastedWords.find(of, field, form.value("passages"), form.chosen("which", "all"));
    Body body =
        Body.of(form)
            .texts("reason")
            .put("passages", places.stream().map(VisibilityPages::member).toList());
    return bodies.read("contribution-redaction", body.members(), Redacting.Request.class);
  }

  private static Map<String, Object> member(Redacting.Place place) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("from", place.from());
    member.put("to", place.to());
    member.put("field", String.valueOf(place.field()));
    return member;
  }

  private String done(Desk desk, HttpServletResponse response, Supplier<Contribution> act) {
    String folio = act.get().folio();
    notices.leave(response, "visibility.done", folio);
    return desk.to(ListAddress.PAGE + "/" + folio + "/visibilidad");
  }

  private static String preview(Contribution after, Model model) {
    model.addAttribute("after", after.forPublic());
    model.addAttribute("fields", fields(after));
    return "review/visibilidad-revisar";
  }

  private static String show(Contribution of, Form sent, Model model) {
    model.addAttribute("contribution", of);
    model.addAttribute("fields", fields(of));
    model.addAttribute("visibility", VisibilityView.of(of));
    model.addAttribute("sent", sent);
    model.addAttribute("redaction", sent.insteadOf(REDACTION));
    model.addAttribute("withholding", sent.insteadOf(WITHHOLDING));
    return VIEW;
  }

  private static List<Shown> fields(Contribution of) {
    return Arrays.stream(WordsField.values())
        .map(field -> new Shown(field, PublicWords.pieces(of, field)))
        .filter(each -> !each.pieces().isEmpty())
        .toList();
  }

  private static int number(Form form) {
    try {
      return Integer.parseInt(form.value("number"));
    } catch (NumberFormatException _) {
      throw ProblemException.invalid("number", "redaction.no-such-place");
    }
  }

  private Contribution found(String folio) {
    return registry.mustFind(folio).forStaff();
  }
}

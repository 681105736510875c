package org.convocatoria.submission.review.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.body.Bodies;
import org.convocatoria.service.page.Forms;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Decision;
import org.convocatoria.submission.contribution.Folio;
import org.convocatoria.submission.contribution.Merging;
import org.convocatoria.submission.contribution.Registry;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merges the contribution that is open into another. */
@DeskPage
class MergePages {

  private final Registry registry;
  private final Merging merging;
  private final Reception reception;
  private final Onward onward;
  private final Bodies bodies;
  private final Forms forms;

  MergePages(
      Registry registry,
      Merging merging,
      Reception reception,
      Onward onward,
      Bodies bodies,
      Forms forms) {
    this.registry = registry;
    this.merging = merging;
    this.reception = reception;
    this.onward = onward;
    this.bodies = bodies;
    this.forms = forms;
  }

  @Allowed("coordinator")
  @PostMapping(ListAddress.PAGE + "/{folio}/reunir")
  String merge(
      @PathVariable String folio,
      @RequestParam MultiValueMap<String, String> typed,
      Caller caller,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Contribution open = registry.mustFind(folio);
    ListAddress list = ListAddress.of(typed);
    Form form = Form.sent(ReviewForms.MERGE, typed);
    return forms.answer(
        form,
        response,
        () -> {
          Contribution after = merging.merge(new Folio(open.folio()), read(form), caller.name());
          DecisionNotices.Decided decided = new DecisionNotices.Decided(open, after);
          return desk.to(onward.after(decided, list, "done.merge", caller, response));
        },
        refused ->
            list.given()
                ? reception.list(list, registry.mustFind(folio), refused, caller, model)
                : reception.one(registry.mustFind(folio), refused, caller, model));
  }

  /** The folio that was typed counts before the one that was chosen among similar ones. */
  private Decision.Merge read(Form form) {
    Form named =
        form.value("into").isEmpty()
            ? Form.filled(
                form.id(),
                Map.of("into", form.values("similar"), "reason", form.values("reason")),
                "into",
                "reason")
            : form;
    return bodies.read(
        "contribution-merge",
        Body.of(named).texts("into", "reason").members(),
        Decision.Merge.class);
  }
}

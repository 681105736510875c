package org.convocatoria.gateway.dashboard.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.gateway.dashboard.desk.Body;
import org.convocatoria.gateway.dashboard.desk.Desk;
import org.convocatoria.gateway.dashboard.desk.DeskPage;
import org.convocatoria.gateway.dashboard.desk.Form;
import org.convocatoria.gateway.dashboard.desk.Notices;
import org.convocatoria.gateway.dashboard.desk.Reply;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.gateway.edge.service.NotThereException;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.edge.service.ServiceClient;
import org.convocatoria.pages.form.Selection;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing paragraphs: where two people changed the same one, both wordings are shown. */
@DeskPage
class ParagraphPages {

  private static final List<String> INDICATOR =
      List.of("indicator.name", "indicator.base", "indicator.goal", "indicator.year");
  private static final String[] FIELDS =
      Stream.concat(Stream.of("text", "kind", "parent", "position"), INDICATOR.stream())
          .toArray(String[]::new);

  private final ServiceClient services;
  private final Drafts drafts;
  private final Notices notices;

  ParagraphPages(ServiceClient services, Drafts drafts, Notices notices) {
    this.services = services;
    this.drafts = drafts;
    this.notices = notices;
  }

  /** What a paragraph that was written is known by. */
  record Kept(String id) {
    Kept {
      id = Lenient.text(id);
    }
  }

  @PostMapping("/personal/plan/parrafos")
  String add(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Selection place = Drafts.selection(typed);
    Form form = Form.sent(Drafts.adding(), typed);
    Answer<Kept> answer =
        services
            .to(Service.PLAN, desk.caller())
            .header("Idempotency-Key", form.key())
            .body(body(form).put("section", place.get("apartado")).members())
            .post(Kept.class, "/api/staff/plan/paragraphs");
    return Reply.to(
        answer,
        form,
        response,
        kept -> {
          notices.leave(response, "done.paragraph");
          return desk.to("/personal/plan" + place.with("parrafo", kept.id()) + "#p-" + kept.id());
        },
        refused -> drafts.show(place, refused, desk, model));
  }

  @GetMapping("/personal/plan/parrafos/{id}")
  String edit(@PathVariable String id, Desk desk, Model model) {
    Draft draft = drafts.draft(desk);
    Draft.Paragraph paragraph = draft.paragraph(id).orElseThrow(NotThereException::new);
    desk.must(desk.drafts(draft.sectionOf(id).map(Draft.Section::table).orElse("")));
    return show(id, draft, filled(paragraph, draft), desk, model);
  }

  @PostMapping("/personal/plan/parrafos/{id}")
  String save(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Form form = Form.sent(Form.blank("parrafo", FIELDS), typed);
    Answer<Boolean> answer =
        services
            .to(Service.PLAN, desk.caller())
            .body(body(form).numbers("position", "version").put("clear", cleared(form)).members())
            .change(HttpMethod.PUT, "/api/staff/plan/paragraphs/{id}", id);
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done.paragraphSaved", form.value("number"));
          return backTo(id, desk);
        },
        refused -> again(id, refused, desk, model));
  }

  /** The form shows all there is of a paragraph: what is left blank is to go. */
  private static List<String> cleared(Form form) {
    List<String> cleared = new ArrayList<>();
    if (form.value("parent").isEmpty()) {
      cleared.add("parent");
    }
    if (INDICATOR.stream().allMatch(field -> form.value(field).isEmpty())) {
      cleared.add("indicator");
    }
    return cleared;
  }

  @PostMapping("/personal/plan/parrafos/{id}/quitar")
  String remove(@PathVariable String id, Desk desk, HttpServletResponse response, Model model) {
    Form form = Form.blank("quitar");
    Answer<Boolean> answer =
        services
            .to(Service.PLAN, desk.caller())
            .change(HttpMethod.DELETE, "/api/staff/plan/paragraphs/{id}", id);
    return Reply.to(
        answer,
        form,
        response,
        _ -> {
          notices.leave(response, "done.paragraphRemoved");
          return desk.to("/personal/plan");
        },
        refused -> {
          Draft draft = drafts.draft(desk);
          Draft.Paragraph paragraph = draft.paragraph(id).orElseThrow(NotThereException::new);
          model.addAttribute("removal", refused);
          return show(id, draft, filled(paragraph, draft), desk, model);
        });
  }

  /** Shows what was typed once more; where somebody else was quicker, beside what they wrote. */
  private String again(String id, Form refused, Desk desk, Model model) {
    Draft draft = drafts.draft(desk);
    Optional<Draft.Paragraph> moved =
        draft
            .paragraph(id)
            .filter(now -> !refused.value("version").equals(Long.toString(now.version())));
    moved.ifPresent(
        now -> {
          model.addAttribute("moved", now);
          model.addAttribute("compared", Comparison.of(refused.value("text"), now.text()));
        });
    return show(id, draft, refused, desk, model);
  }

  private static String show(String id, Draft draft, Form form, Desk desk, Model model) {
    desk.stayAt("/personal/plan/parrafos/" + id, model);
    model.addAttribute("draft", draft);
    model.addAttribute("paragraph", draft.paragraph(id).orElseThrow(NotThereException::new));
    model.addAttribute("section", draft.sectionOf(id).orElseThrow(NotThereException::new));
    model.addAttribute("kinds", Drafts.KINDS);
    model.addAttribute("form", form);
    if (!model.containsAttribute("removal")) {
      model.addAttribute("removal", Form.blank("quitar"));
    }
    return "personal/parrafo";
  }

  private static Form filled(Draft.Paragraph paragraph, Draft draft) {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("text", List.of(paragraph.text()));
    typed.put("kind", List.of(paragraph.kind()));
    typed.put("parent", List.of(paragraph.parent()));
    typed.put("number", List.of(paragraph.number()));
    typed.put("version", List.of(Long.toString(paragraph.version())));
    List<Draft.Paragraph> beside =
        draft.sectionOf(paragraph.id()).map(Draft.Section::paragraphs).orElse(List.of());
    typed.put("position", List.of(Integer.toString(beside.indexOf(paragraph) + 1)));
    Draft.Indicator indicator = paragraph.indicator();
    if (indicator != null) {
      typed.put("indicator.name", List.of(indicator.name()));
      typed.put("indicator.base", List.of(plain(indicator.base())));
      typed.put("indicator.goal", List.of(plain(indicator.goal())));
      typed.put("indicator.year", List.of(Integer.toString(indicator.year())));
    }
    return Form.filled("parrafo", typed, FIELDS);
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  private static Body body(Form form) {
    return Body.of(form)
        .texts("text", "kind", "parent", "indicator.name")
        .numbers("indicator.base", "indicator.goal", "indicator.year");
  }

  private static String backTo(String id, Desk desk) {
    return desk.to("/personal/plan" + Selection.of("parrafo", id).query() + "#p-" + id);
  }
}

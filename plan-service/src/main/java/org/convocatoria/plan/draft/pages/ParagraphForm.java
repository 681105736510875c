package org.convocatoria.plan.draft.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.plan.draft.DraftView;
import org.convocatoria.plan.draft.Indicator;

/** The form in which a paragraph is written, and what is to be made of it. */
final class ParagraphForm {

  private static final List<String> INDICATOR =
      List.of("indicator.name", "indicator.base", "indicator.goal", "indicator.year");

  static final Form BLANK =
      Form.blank(
          "parrafo",
          Stream.concat(Stream.of("text", "kind", "parent", "position"), INDICATOR.stream())
              .toArray(String[]::new));

  private ParagraphForm() {}

  /** The form with all there is of a paragraph. */
  static Form filled(String id, DraftView draft) {
    DraftView.Shown paragraph = draft.required(id);
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("text", List.of(paragraph.text()));
    typed.put("kind", List.of(paragraph.kind().wire()));
    typed.put("parent", List.of(paragraph.parent() == null ? "" : paragraph.parent()));
    typed.put("number", List.of(paragraph.number()));
    typed.put("version", List.of(Long.toString(paragraph.version())));
    List<DraftView.Shown> beside =
        draft.sectionOf(id).map(DraftView.Part::paragraphs).orElse(List.of());
    typed.put("position", List.of(Integer.toString(beside.indexOf(paragraph) + 1)));
    Indicator indicator = paragraph.indicator();
    if (indicator != null) {
      typed.put("indicator.name", List.of(indicator.name()));
      typed.put("indicator.base", List.of(Indicator.plain(indicator.base())));
      typed.put("indicator.goal", List.of(Indicator.plain(indicator.goal())));
      typed.put("indicator.year", List.of(Integer.toString(indicator.year())));
    }
    return new Form(BLANK.id(), BLANK.fields(), Map.copyOf(typed), List.of(), "");
  }

  /** What a new paragraph says. */
  static Body body(Form form) {
    return Body.of(form)
        .texts("text", "kind", "parent", "indicator.name")
        .numbers("indicator.base", "indicator.goal", "indicator.year");
  }

  /** What a paragraph is to say from now on: what was left blank is to go. */
  static Body changed(Form form) {
    return body(form).numbers("position", "version").put("clear", cleared(form));
  }

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
}

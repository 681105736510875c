package org.convocatoria.gateway.components;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Refusal;
import org.convocatoria.pages.form.Selection;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component of the kit with every state, for whoever makes a page, and for tests. */
@DeskPage
class ComponentPages {

  private static final Form BLANK = Form.blank("vacia", "title", "text", "date");
  private static final List<String> STATES =
      List.of("received", "admitted", "notAdmitted", "forwarded", "withdrawn");

  private final MessageSource words;

  ComponentPages(MessageSource words) {
    this.words = words;
  }

  /** Sample data of an agency: their quality, source, last day and unit. */
  record Data(String quality, String source, LocalDate cutOff, String unit) {}

  @GetMapping("/personal/componentes")
  String all(Locale locale, Model model) {
    UnaryOperator<String> word = key -> words.getMessage("components.sample." + key, null, locale);
    Form wrong =
        Form.filled(
                "mal",
                Map.of("title", List.of(word.apply("title")), "text", List.of("")),
                "title",
                "text",
                "date")
            .refused(
                new Refusal(
                    "",
                    List.of(
                        new Refusal.Field("text", word.apply("text")),
                        new Refusal.Field("date", word.apply("date")))));
    Form refused = BLANK.refused(new Refusal(word.apply("refusal"), List.of()));
    model.addAttribute("blank", BLANK);
    model.addAttribute("wrong", wrong);
    model.addAttribute("refused", refused);
    model.addAttribute("states", STATES);
    model.addAttribute(
        "data",
        new Data(
            "preliminary",
            word.apply("source"),
            LocalDate.of(2013, Month.DECEMBER, 31),
            word.apply("unit")));
    model.addAttribute("filter", Selection.of("estado", "received", Selection.CURSOR, "x"));
    return "components/componentes";
  }
}

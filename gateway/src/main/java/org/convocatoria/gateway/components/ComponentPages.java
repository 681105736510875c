package org.convocatoria.gateway.components;

import java.util.List;
import java.util.Map;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.form.Refusal;
import org.convocatoria.pages.form.Selection;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component of the kit with every state, for whoever makes a page, and for tests. */
@DeskPage
class ComponentPages {

  private static final Form BLANK = Form.blank("vacia", "title", "text", "date");
  private static final List<String> STATES =
      List.of("received", "admitted", "notAdmitted", "forwarded", "withdrawn");

  @GetMapping("/personal/componentes")
  String all(Model model) {
    Form wrong =
        Form.filled(
                "mal",
                Map.of("title", List.of("Un título"), "text", List.of("")),
                "title",
                "text",
                "date")
            .refused(
                new Refusal(
                    "",
                    List.of(
                        new Refusal.Field("text", "Escriba su aportación."),
                        new Refusal.Field("date", "Escriba la fecha completa."))));
    Form refused = BLANK.refused(new Refusal("Otra persona cambió esto.", List.of()));
    model.addAttribute("blank", BLANK);
    model.addAttribute("wrong", wrong);
    model.addAttribute("refused", refused);
    model.addAttribute("states", STATES);
    model.addAttribute("filter", Selection.of("estado", "received", Selection.CURSOR, "x"));
    return "components/componentes";
  }
}

package org.convocatoria.submission.session.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;

/** The forms of these pages: empty, and as bodies of the API. */
final class SessionForms {

  static final Form RECORDING =
      Form.blank(
          "sesion",
          "kind",
          "title",
          "date",
          "place",
          "municipality",
          "guide",
          "participants",
          "others");
  static final Form TRANSCRIPT = Form.blank("transcripcion", "transcript");
  static final Form EXCERPT = Form.blank("fragmento", "quote", "participant", "table", "title");
  static final Form WITHDRAWAL = Form.blank("retiro");

  /** The hidden field with the edition that is corrected. */
  static final String EDITION = "edition";

  static final Form NONE = Form.blank("");

  private SessionForms() {}

  /** Reads one participant per line; a line without a letter is one without a name. */
  static Map<String, Object> body(Form form) {
    List<Map<String, Object>> people = new ArrayList<>(people(form.value("participants"), true));
    people.addAll(people(form.value("others"), false));
    return Body.of(form)
        .texts("kind", "title", "date", "place", "municipality", "guide")
        .put("participants", people)
        .members();
  }

  private static List<Map<String, Object>> people(String lines, boolean consent) {
    return lines
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> person(line, consent))
        .toList();
  }

  private static Map<String, Object> person(String line, boolean consent) {
    Map<String, Object> person = new LinkedHashMap<>();
    if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
      person.put("name", line.strip());
    }
    person.put("consent", consent);
    return person;
  }
}

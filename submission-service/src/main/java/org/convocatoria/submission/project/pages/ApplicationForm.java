package org.convocatoria.submission.project.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.project.Application;
import org.convocatoria.submission.project.Project;
import org.convocatoria.submission.project.Promoter;
import org.jspecify.annotations.Nullable;

/** Turns a draft into a form, and a sent form into the API's body. */
final class ApplicationForm {

  private static final String ID = "borrador";
  private static final String[] FIELDS = {
    "title",
    "text",
    "table",
    "municipality",
    "kind",
    "organisation",
    "namePublic",
    "budget.from",
    "budget.to",
    "promoters"
  };
  private static final String SEPARATOR = ";";

  /** The parts of a promoter's line in their order. */
  private static final List<String> PARTS = List.of("name", "email", "organisation");

  private ApplicationForm() {}

  /** The form with the values of a draft. */
  static Form of(Application application) {
    Project project = application.project();
    Map<String, List<String>> typed = new HashMap<>();
    put(typed, "title", project.title());
    put(typed, "text", project.text());
    put(typed, "table", project.table());
    put(typed, "municipality", project.municipality());
    put(typed, "kind", project.kind());
    put(typed, "organisation", project.organisation());
    put(typed, "namePublic", Boolean.toString(project.namePublic()));
    if (project.budget() != null) {
      put(typed, "budget.from", Long.toString(project.budget().from()));
      put(typed, "budget.to", Long.toString(project.budget().to()));
    }
    put(
        typed,
        "promoters",
        application.group().promoters().stream()
            .map(ApplicationForm::line)
            .collect(Collectors.joining("\n")));
    return Form.filled(ID, typed, FIELDS);
  }

  /** The form as it was sent. */
  static Form sent(Map<String, List<String>> typed) {
    return Form.sent(Form.blank(ID, FIELDS), typed);
  }

  /** The form's content as a program would send it. */
  static Map<String, Object> body(Form form) {
    return Body.of(form)
        .texts("title", "text", "table", "municipality", "kind", "organisation")
        .put("namePublic", form.chosen("namePublic", "true"))
        .put("budget.from", amount(form.value("budget.from")))
        .put("budget.to", amount(form.value("budget.to")))
        .put("promoters", promoters(form.value("promoters")))
        .members();
  }

  /** Reads an amount written with signs and commas. */
  private static Object amount(String typed) {
    String digits = typed.replaceAll("[$,\\s\\u00a0]", "");
    return digits.matches("\\d{1,16}") ? Long.valueOf(digits) : typed;
  }

  private static List<Map<String, String>> promoters(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(ApplicationForm::promoter)
        .toList();
  }

  private static Map<String, String> promoter(String line) {
    List<String> written = new ArrayList<>(List.of(line.split(SEPARATOR, -1)));
    Map<String, String> promoter = new HashMap<>();
    for (int i = 0; i < Math.min(written.size(), PARTS.size()); i++) {
      if (!written.get(i).isBlank()) {
        promoter.put(PARTS.get(i), written.get(i).strip());
      }
    }
    return promoter;
  }

  private static String line(Promoter promoter) {
    String email = promoter.email() == null ? "" : promoter.email();
    return promoter.organisation() == null
        ? Stream.of(promoter.name(), email)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(SEPARATOR + " "))
        : String.join(SEPARATOR + " ", promoter.name(), email, promoter.organisation());
  }

  private static void put(Map<String, List<String>> typed, String field, @Nullable String value) {
    if (value != null) {
      typed.put(field, List.of(value));
    }
  }
}

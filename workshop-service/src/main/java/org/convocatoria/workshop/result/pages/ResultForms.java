package org.convocatoria.workshop.result.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.workshop.result.Finding;
import org.convocatoria.workshop.result.StaffResult;
import org.convocatoria.workshop.result.Votes;

/** The form on which a result is written. */
final class ResultForms {

  private static final String ID = "resultado";
  private static final String[] FIELDS = {
    "table", "kind", "text", "votes.inFavour", "votes.present", "cites", "parent"
  };

  private ResultForms() {}

  /** A new result of a table, which rests on these contributions. */
  static Form blank(String table, List<String> cites) {
    return Form.filled(ID, Map.of("table", List.of(table), "cites", cites), FIELDS);
  }

  static Form sent(Map<String, List<String>> typed) {
    return Form.sent(Form.blank(ID, FIELDS), typed);
  }

  static Form withdrawal(Map<String, List<String>> typed) {
    return Form.sent(Form.blank("retirar", "reason"), typed);
  }

  /** A result as it stands, to be corrected. */
  static Form filled(StaffResult result) {
    Finding finding = result.finding();
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("table", List.of(result.table()));
    typed.put("number", List.of(result.number()));
    typed.put("version", List.of(Long.toString(result.version())));
    typed.put("kind", List.of(finding.kind()));
    typed.put("text", List.of(finding.text()));
    typed.put("cites", finding.cites());
    typed.put("parent", List.of(Objects.requireNonNullElse(finding.parent(), "")));
    Votes votes = finding.votes();
    if (votes != null) {
      typed.put("votes.inFavour", List.of(Integer.toString(votes.inFavour())));
      typed.put("votes.present", List.of(Integer.toString(votes.present())));
    }
    return Form.filled(ID, typed, FIELDS);
  }

  static Body body(Form form) {
    return Body.of(form)
        .texts("kind", "text", "parent")
        .numbers("votes.inFavour", "votes.present")
        .put("cites", cites(form));
  }

  /** The folios that were ticked and those that were typed. */
  static List<String> cites(Form form) {
    Stream<String> typed = Stream.of(form.value("more").split("[\\s,;]+", -1));
    return Stream.concat(form.values("cites").stream(), typed)
        .map(folio -> folio.toUpperCase(Locale.ROOT))
        .filter(folio -> !folio.isEmpty())
        .distinct()
        .toList();
  }
}

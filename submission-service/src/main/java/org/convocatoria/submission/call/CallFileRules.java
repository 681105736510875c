package org.convocatoria.submission.call;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether the parts of a data file fit together: what they name is there, and dates are in order.
 */
final class CallFileRules {

  private final JsonNode file;
  private final Map<String, String> mistakes = new LinkedHashMap<>();

  CallFileRules(JsonNode file) {
    this.file = file;
  }

  /** A sentence for each field that is wrong, by its path. */
  Map<String, String> mistakes() {
    zone();
    dates();
    for (String list : List.of("matters", "forms", "tables", "calendar", "municipalities")) {
      unique(list, "id");
    }
    unique("forms", "number");
    each("municipalities", this::places);
    names();
    notice();
    IdentityRules.mistakes(file.path("look")).forEach(this::wrong);
    if (file.at("/horizon/to").asInt() < file.at("/horizon/from").asInt()) {
      wrong("horizon.to", "is earlier than horizon.from");
    }
    return mistakes;
  }

  private void zone() {
    try {
      ZoneId.of(file.path("zone").asString());
    } catch (DateTimeException _) {
      wrong("zone", "is to be a time zone such as America/Mexico_City");
    }
  }

  private void dates() {
    Optional<LocalDateTime> opens = time("opens", file.path("opens"));
    after("closes", file.path("closes"), opens, "opens");
    each("forms", (path, form) -> after(path + ".closes", form.path("closes"), opens, "opens"));
    each(
        "calendar",
        (path, session) -> {
          Optional<LocalDateTime> starts = time(path + ".starts", session.path("starts"));
          after(path + ".ends", session.path("ends"), starts, "starts");
        });
    each("holidays", this::day);
  }

  /** What a matter, a form or a commission names has to be in the file. */
  private void names() {
    Set<String> forms = ids("forms");
    Set<String> matters = ids("matters");
    Set<String> tables = ids("tables");
    each("matters", (path, matter) -> matter(path, matter, forms));
    each("forms", (path, form) -> form(path, form, matters));
    each(
        "bodies",
        (path, body) -> {
          JsonNode commissions = body.path("commissions");
          for (int i = 0; i < commissions.size(); i++) {
            JsonNode led = commissions.get(i).path("tables");
            for (int t = 0; t < led.size(); t++) {
              String at = "%s.commissions[%d].tables[%d]".formatted(path, i, t);
              known(at, led.get(t), tables, "tables");
            }
          }
        });
  }

  private void matter(String path, JsonNode matter, Set<String> forms) {
    known(path + ".form", matter.path("form"), forms, "forms");
    JsonNode otherwise = matter.path("formWithoutDocuments");
    if (!otherwise.isMissingNode()) {
      known(path + ".formWithoutDocuments", otherwise, forms, "forms");
    }
  }

  /** Within a municipality a place is found by its id and by its name. */
  private void places(String path, JsonNode municipality) {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    JsonNode places = municipality.path("places");
    for (int i = 0; i < places.size(); i++) {
      String at = "%s.places[%d]".formatted(path, i);
      once(ids, at + ".id", places.get(i).path("id"));
      once(names, at + ".name", places.get(i).path("name"));
    }
  }

  private void once(Set<String> seen, String path, JsonNode value) {
    if (!seen.add(value.asString())) {
      wrong(path, value.asString() + " is there already");
    }
  }

  private void form(String path, JsonNode form, Set<String> matters) {
    if (form.has("matter")) {
      known(path + ".matter", form.path("matter"), matters, "matters");
    } else if (form.has("origin")) {
      wrong(path + ".matter", "is missing: it says what contributions of this origin are");
    }
  }

  private void notice() {
    JsonNode purposes = file.at("/privacyNotice/purposes");
    boolean process =
        purposes
            .valueStream()
            .anyMatch(
                each ->
                    each.path("id").asString().equals("process")
                        && each.path("required").asBoolean());
    if (!process) {
      wrong("privacyNotice.purposes", "wants one with the id process that is required: true");
    }
  }

  private interface Rule {
    void on(String path, JsonNode item);
  }

  private void each(String list, Rule rule) {
    JsonNode items = file.path(list);
    for (int i = 0; i < items.size(); i++) {
      rule.on(list + "[" + i + "]", items.get(i));
    }
  }

  private void unique(String list, String field) {
    Set<String> seen = new HashSet<>();
    each(list, (path, item) -> once(seen, path + "." + field, item.path(field)));
  }

  private Set<String> ids(String list) {
    return file.path(list)
        .valueStream()
        .map(each -> each.path("id").asString())
        .collect(Collectors.toSet());
  }

  private void known(String path, JsonNode id, Set<String> among, String list) {
    if (!among.contains(id.asString())) {
      wrong(path, "%s is none of the %s".formatted(id.asString(), list));
    }
  }

  private void after(String path, JsonNode later, Optional<LocalDateTime> earlier, String name) {
    if (later.isMissingNode() || later.isNull()) {
      return;
    }
    time(path, later)
        .filter(end -> earlier.isPresent() && !end.isAfter(earlier.get()))
        .ifPresent(_ -> wrong(path, "is to be later than " + name));
  }

  private Optional<LocalDateTime> time(String path, JsonNode written) {
    try {
      return Optional.of(LocalDateTime.parse(written.asString()));
    } catch (DateTimeException _) {
      wrong(path, "is no day and hour that exist");
      return Optional.empty();
    }
  }

  private void day(String path, JsonNode written) {
    try {
      LocalDate.parse(written.asString());
    } catch (DateTimeException _) {
      wrong(path, "is no day that exists");
    }
  }

  private void wrong(String path, String sentence) {
    mistakes.putIfAbsent(path, sentence);
  }
}

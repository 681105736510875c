package org.convocatoria.system;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Commands that can be carried out now, each on something of its own. */
final class SampleCommands {

  private static final String STAFF = "/api/staff/contributions/";
  private static final Map<String, Object> TO_MOBILITY = Map.of("tables", List.of("MOV"));

  private final Http http;
  private final JsonNode credentials;
  private final String[] staff;

  SampleCommands(Http http, JsonNode credentials) {
    this.http = http;
    this.credentials = credentials;
    this.staff = http.as(credentials, "coordinacion");
  }

  /**
   * Something that is asked for.
   *
   * @param effect the name of what it causes: of the entry in the audit, or of the story's step
   * @param subject of what it is a change; null where it makes something new
   * @param names the member of the response that names what it made
   * @param clave of an owner, whose acts are in the story only; null of staff
   */
  record Command(
      String effect,
      @Nullable String subject,
      String names,
      String path,
      Map<String, Object> body,
      @Nullable String clave,
      String... headers) {

    @Override
    public String toString() {
      return effect + " by " + path;
    }
  }

  /** A contribution that was handed in, with its clave. */
  private record Handed(String folio, String clave) {}

  List<Command> all() {
    List<Command> commands = new ArrayList<>(ofReview());
    commands.addAll(ofOwners());
    commands.addAll(ofNewThings());
    return commands;
  }

  private List<Command> ofReview() {
    Map<String, Object> because = Map.of("reason", "Muestra de la prueba: se repite.");
    List<Command> commands = new ArrayList<>();
    commands.add(change("contribution-admitted", handed(), "/admission", TO_MOBILITY));
    commands.add(change("contribution-dismissed", handed(), "/dismissal", because));
    commands.add(
        change(
            "contribution-forwarded",
            handed(),
            "/forwarding",
            Map.of("authority", "Agencia de muestra", "reference", "M-1", "date", "2014-09-15")));
    commands.add(
        change(
            "contribution-clarification-asked",
            handed(),
            "/clarification",
            Map.of("question", "¿En qué calle?")));
    commands.add(
        change(
            "contribution-merged",
            handed(),
            "/merge",
            Map.of("into", admitted().folio(), "reason", "Dicen lo mismo.")));
    Map<String, Object> passage = Map.of("from", 0, "to", 5);
    commands.add(
        change(
            "contribution-redacted",
            admitted(),
            "/redaction",
            Map.of("passages", List.of(passage), "reason", "Dato personal")));
    commands.add(change("contribution-redacted", admitted(), "/withholding", because));
    commands.add(
        change(
            "contribution-erased",
            admitted(),
            "/erasure",
            Map.of("means", "letter", "asked", "2014-09-15")));
    commands.add(together());
    commands.add(undo());
    return commands;
  }

  private List<Command> ofOwners() {
    Handed asked = handed();
    http.post(STAFF + asked.folio() + "/clarification", Map.of("question", "¿Dónde?"), staff);
    return List.of(
        own("withdrawn", handed(), "/withdrawal", Map.of()),
        own("erased", handed(), "/erasure", Map.of()),
        own("clarified", asked, "/answers", Map.of("text", "En la plaza.")),
        own(
            "corrected",
            handed(),
            "/correction",
            Map.of("title", "Muestra corregida", "text", "Texto de muestra corregido.")));
  }

  private List<Command> ofNewThings() {
    Map<String, Object> idea = Http.idea("Muestra recibida durante un corte");
    Map<String, Object> venue = Map.of("name", "Escuela de muestra", "until", tomorrow());
    return List.of(
        new Command(
            "contribution-received", null, "folio", "/api/staff/contributions", idea, null, staff),
        new Command("venue-code-issued", null, "id", "/api/staff/venues", venue, null, staff));
  }

  /** Gives somebody an account. */
  Command invitation() {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("name", "Persona de muestra");
    person.put("email", "muestra-" + UUID.randomUUID() + "@convocatoria.invalid");
    person.put("role", "auditor");
    return new Command(
        "account-invited",
        null,
        "id",
        "/api/staff/accounts",
        person,
        null,
        http.as(credentials, "administracion"));
  }

  private Command together() {
    Handed one = handed();
    Map<String, Object> body = new LinkedHashMap<>(TO_MOBILITY);
    body.put("folios", List.of(one.folio(), handed().folio()));
    body.put("decision", "admission");
    return new Command(
        "contribution-admitted", one.folio(), "undo", STAFF + "decisions", body, null, staff);
  }

  private Command undo() {
    Handed one = admitted();
    String undo = http.get(STAFF + one.folio(), staff).at("/undo/id");
    return new Command(
        "contribution-restored",
        one.folio(),
        "undo",
        "/api/staff/undo/" + undo,
        Map.of(),
        null,
        staff);
  }

  private Command change(String effect, Handed one, String act, Map<String, Object> body) {
    return new Command(effect, one.folio(), "folio", STAFF + one.folio() + act, body, null, staff);
  }

  private Command own(String effect, Handed one, String act, Map<String, Object> body) {
    return new Command(
        effect,
        one.folio(),
        "folio",
        "/api/folios/" + one.folio() + act,
        body,
        one.clave(),
        "Convocatoria-Clave",
        one.clave());
  }

  private Handed admitted() {
    Handed one = handed();
    http.post(STAFF + one.folio() + "/admission", TO_MOBILITY, staff);
    return one;
  }

  private Handed handed() {
    Http.Response made = http.contribute(Http.idea("Muestra para un corte"), UUID.randomUUID());
    return new Handed(made.at("/folio"), made.at("/clave"));
  }

  private static String tomorrow() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
  }
}

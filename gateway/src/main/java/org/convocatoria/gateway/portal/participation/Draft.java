package org.convocatoria.gateway.portal.participation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Lenient;

/** What somebody wrote into the form, as written. */
record Draft(
    String matter,
    String title,
    String text,
    String table,
    String municipality,
    String kind,
    String name,
    String post,
    String organisation,
    String email,
    String telephone,
    Boolean namePublic,
    List<String> purposes,
    String key) {

  private static final String CITIZEN = "citizen";

  Draft {
    matter = Lenient.text(matter).strip();
    title = Lenient.text(title).strip();
    text = Lenient.text(text).strip().replace("\r\n", "\n");
    table = Lenient.text(table).strip();
    municipality = Lenient.text(municipality).strip();
    kind = Lenient.text(kind).isBlank() ? CITIZEN : kind;
    name = Lenient.text(name).strip();
    post = Lenient.text(post).strip();
    organisation = Lenient.text(organisation).strip();
    email = Lenient.text(email).strip();
    telephone = Lenient.text(telephone).strip();
    namePublic = Lenient.or(namePublic, false);
    purposes = Lenient.list(purposes);
    key = Lenient.text(key);
  }

  static Draft about(String matter) {
    return new Draft(matter, "", "", "", "", CITIZEN, "", "", "", "", "", false, List.of(), "");
  }

  /** The same under a key of its own: sending it twice is one contribution. */
  Draft withKey(String fresh) {
    return new Draft(
        matter,
        title,
        text,
        table,
        municipality,
        kind,
        name,
        post,
        organisation,
        email,
        telephone,
        namePublic,
        purposes,
        fresh);
  }

  public boolean organised() {
    return !kind.equals(CITIZEN);
  }

  /** The fields to carry hidden from the check page to the sending. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("matter", matter);
    fields.put("title", title);
    fields.put("text", text);
    fields.put("table", table);
    fields.put("municipality", municipality);
    fields.put("kind", kind);
    fields.put("name", name);
    fields.put("post", post);
    fields.put("organisation", organisation);
    fields.put("email", email);
    fields.put("telephone", telephone);
    fields.put("namePublic", Boolean.toString(namePublic));
    fields.put("key", key);
    return fields;
  }

  /** The body the service takes; what was left blank is left out. */
  Map<String, Object> body(String notice) {
    Map<String, Object> contributor = new LinkedHashMap<>();
    contributor.put("kind", kind);
    put(contributor, "name", name);
    put(contributor, "email", email);
    put(contributor, "telephone", telephone);
    if (organised()) {
      put(contributor, "organisation", organisation);
      put(contributor, "post", post);
    }
    contributor.put("namePublic", namePublic);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("matter", matter);
    put(body, "table", table);
    body.put("title", title);
    body.put("text", text);
    put(body, "municipality", municipality);
    body.put("contributor", contributor);
    body.put("consent", Map.of("notice", notice, "purposes", purposes));
    return body;
  }

  private static void put(Map<String, Object> into, String name, String value) {
    if (!value.isEmpty()) {
      into.put(name, value);
    }
  }
}

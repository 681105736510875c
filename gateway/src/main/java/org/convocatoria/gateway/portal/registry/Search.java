package org.convocatoria.gateway.portal.registry;

import org.convocatoria.gateway.edge.service.Lenient;
import org.springframework.web.util.UriComponentsBuilder;

/** What is looked for in the registry. */
record Search(String q, String table, String form, String municipality, String cursor) {

  Search {
    q = Lenient.text(q).strip();
    table = Lenient.text(table);
    form = Lenient.text(form);
    municipality = Lenient.text(municipality);
    cursor = Lenient.text(cursor);
  }

  /** Whether anything narrows the list. */
  public boolean narrowed() {
    return !(q + table + form + municipality).isBlank();
  }

  /** The address of the same search from another place on. */
  public String from(String next) {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/aportaciones");
    add(uri, "q", q);
    add(uri, "table", table);
    add(uri, "form", form);
    add(uri, "municipality", municipality);
    add(uri, "cursor", next);
    return uri.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder uri, String name, String value) {
    if (!value.isEmpty()) {
      uri.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
    }
  }
}

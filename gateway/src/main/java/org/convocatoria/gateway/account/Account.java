package org.convocatoria.gateway.account;

import java.util.List;
import org.bson.Document;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.edge.service.Lenient;

/** A staff account; the password is kept as a bcrypt hash. */
record Account(String username, String password, List<String> roles, List<String> tables) {

  Caller caller() {
    return new Caller(username, roles, tables);
  }

  static Account read(Document document) {
    return new Account(
        Lenient.text(document.getString("_id")),
        Lenient.text(document.getString("password")),
        Lenient.list(document.getList("roles", String.class)),
        Lenient.list(document.getList("tables", String.class)));
  }
}

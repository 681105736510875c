package org.convocatoria.gateway.account;

import java.util.List;
import org.bson.Document;
import org.convocatoria.gateway.edge.service.Caller;

/** A staff account; the password is kept as a bcrypt hash. */
record Account(String username, String password, List<String> roles, List<String> tables) {

  Caller caller() {
    return new Caller(username, roles, tables);
  }

  static Account read(Document document) {
    return new Account(
        document.getString("_id"),
        document.getString("password"),
        document.getList("roles", String.class),
        document.getList("tables", String.class));
  }
}

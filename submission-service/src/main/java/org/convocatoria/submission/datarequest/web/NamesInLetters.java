package org.convocatoria.submission.datarequest.web;

import java.util.ArrayList;
import java.util.List;
import org.convocatoria.service.body.BodyRules;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A letter names a table and municipalities that its call has. */
@Component
class NamesInLetters implements BodyRules {

  private final Calls calls;

  NamesInLetters(Calls calls) {
    this.calls = calls;
  }

  @Override
  public boolean areAbout(String schema) {
    return schema.equals("data-request-sending");
  }

  @Override
  public List<FieldError> errors(JsonNode body) {
    Call call = calls.current();
    List<FieldError> errors = new ArrayList<>();
    JsonNode table = body.path("table");
    if (table.isString() && call.table(table.asString()).isEmpty()) {
      errors.add(FieldError.of("table", "contribution.choose-table"));
    }
    for (JsonNode agency : body.path("agencies")) {
      JsonNode municipality = agency.path("municipality");
      if (municipality.isString() && call.municipality(municipality.asString()).isEmpty()) {
        errors.add(FieldError.of("agencies", "contribution.choose-municipality"));
      }
    }
    return errors;
  }
}

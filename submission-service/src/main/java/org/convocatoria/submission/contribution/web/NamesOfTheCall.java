package org.convocatoria.submission.contribution.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.convocatoria.service.body.BodyRules;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A contribution names a matter, a form, a table and a municipality that its call has. */
@Component
class NamesOfTheCall implements BodyRules {

  private static final Set<String> SCHEMAS = Set.of("contribution", "contribution-capture");

  private final Calls calls;

  NamesOfTheCall(Calls calls) {
    this.calls = calls;
  }

  @Override
  public boolean areAbout(String schema) {
    return SCHEMAS.contains(schema);
  }

  @Override
  public List<FieldError> errors(JsonNode body) {
    Call call = calls.current();
    List<FieldError> errors = new ArrayList<>();
    Checked checked = new Checked(body, errors);
    checked.field("matter", call::matter, "contribution.choose-matter");
    checked.field("form", call::form, "contribution.choose-form");
    checked.field("table", call::table, "call.choose-table");
    checked.field("municipality", call::municipality, "call.choose-municipality");
    return errors;
  }

  private record Checked(JsonNode body, List<FieldError> errors) {

    /** A member that is missing, or no text, is the schema's affair. */
    void field(String name, Function<String, Optional<?>> known, String key) {
      JsonNode given = body.path(name);
      if (given.isString() && known.apply(given.asString()).isEmpty()) {
        errors.add(FieldError.of(name, key));
      }
    }
  }
}

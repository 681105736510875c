package org.convocatoria.submission.datarequest.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.body.BodyRules;
import org.convocatoria.service.problem.FieldError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A letter's period does not end before it began, where both are years or both are days. */
@Component
class PeriodsInLetters implements BodyRules {

  @Override
  public boolean areAbout(String schema) {
    return schema.equals("data-request-sending");
  }

  @Override
  public List<FieldError> errors(JsonNode body) {
    String from = body.at("/period/from").asString("");
    String to = body.at("/period/to").asString("");
    return endsEarly(from, to)
        ? List.of(FieldError.of("period.to", "datarequest.period-backwards"))
        : List.of();
  }

  private static boolean endsEarly(String from, String to) {
    String year = "\\s*\\d{4}\\s*";
    if (from.matches(year) && to.matches(year)) {
      return Integer.parseInt(to.strip()) < Integer.parseInt(from.strip());
    }
    Optional<LocalDate> first = TypedTime.day(from);
    return first.isPresent()
        && TypedTime.day(to).filter(last -> last.isBefore(first.get())).isPresent();
  }
}

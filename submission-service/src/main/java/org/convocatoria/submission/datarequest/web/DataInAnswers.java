package org.convocatoria.submission.datarequest.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.pages.form.TypedTime;
import org.convocatoria.service.body.BodyRules;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.submission.call.Calls;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Data are of one quality, and cover no day that has not come yet. */
@Component
class DataInAnswers implements BodyRules {

  /** Nobody sends data that end earlier; who writes such a year means another. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Calls calls;
  private final Clock clock;

  DataInAnswers(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public boolean areAbout(String schema) {
    return schema.equals("data-request-answer");
  }

  @Override
  public List<FieldError> errors(JsonNode body) {
    List<FieldError> errors = new ArrayList<>();
    JsonNode official = body.path("official");
    JsonNode quality = body.path("quality");
    if (official.isBoolean()
        && quality.isString()
        && official.asBoolean() != quality.asString().equals("official")) {
      errors.add(FieldError.of("quality", "datarequest.two-qualities"));
    }
    Optional<LocalDate> cutOff = TypedTime.day(body.path("cutOff").asString(""));
    if (cutOff.filter(day -> day.isBefore(EARLIEST) || day.isAfter(today())).isPresent()) {
      errors.add(FieldError.of("cutOff", "datarequest.cut-off"));
    }
    return errors;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(calls.current().zone()));
  }
}

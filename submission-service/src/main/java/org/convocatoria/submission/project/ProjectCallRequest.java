package org.convocatoria.submission.project;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.WrittenTime;
import org.jspecify.annotations.Nullable;

/** A call for projects as staff open it. */
public record ProjectCallRequest(
    String title,
    String bases,
    String opens,
    String closes,
    List<Criterion> criteria,
    @Nullable Boolean sample) {

  /** The dates between which applications are taken. */
  record Stage(OffsetDateTime opens, OffsetDateTime closes) {}

  /**
   * The dates; a time without an offset is read in this zone.
   *
   * @throws ProblemException 422 naming each time that cannot be read, and weights that do not add
   *     up
   */
  Stage checked(ZoneId zone) {
    List<FieldError> errors = new ArrayList<>();
    Optional<OffsetDateTime> from = WrittenTime.read("opens", opens, zone, errors);
    Optional<OffsetDateTime> to = WrittenTime.read("closes", closes, zone, errors);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      errors.add(FieldError.of("closes", "project.closes-before-opening"));
    }
    int sum = criteria.stream().mapToInt(Criterion::weight).sum();
    if (criteria.stream().map(Criterion::id).distinct().count() < criteria.size()) {
      errors.add(FieldError.of("criteria", "project.criterion-twice"));
    } else if (sum != ProjectCall.WHOLE) {
      errors.add(FieldError.of("criteria", "project.weights", sum));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new Stage(from.orElseThrow(), to.orElseThrow());
  }

  /** The criteria; a blank name is none. */
  List<Criterion> named() {
    return criteria.stream()
        .map(each -> new Criterion(each.id(), Stripped.orNull(each.name()), each.weight()))
        .toList();
  }
}

package org.convocatoria.submission.project;

import java.util.List;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.Stripped;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;

/**
 * An application as its leader writes it.
 *
 * @param kind citizen by default
 * @param promoters the leader first
 * @param consent given when it is begun
 */
public record ApplicationRequest(
    String title,
    @Nullable String text,
    @Nullable String table,
    @Nullable String municipality,
    @Nullable String kind,
    @Nullable String organisation,
    @Nullable Boolean namePublic,
    @Nullable Budget budget,
    List<Person> promoters,
    Submission.@Nullable Agreed consent,
    @Nullable Boolean sample) {

  /** A promoter as somebody names them. */
  public record Person(String name, @Nullable String email, @Nullable String organisation) {

    Person plain() {
      return new Person(name.strip(), Stripped.orNull(email), Stripped.orNull(organisation));
    }
  }

  /**
   * The proposed project.
   *
   * @throws ProblemException 422 naming what the call does not have
   */
  Project project(Call call) {
    String toTable = Stripped.orNull(table);
    String where = Stripped.orNull(municipality);
    List<FieldError> errors = call.mistakes(toTable, where);
    if (budget != null && budget.to() < budget.from()) {
      errors.add(FieldError.of("budget.to", "project.budget-upside-down"));
    }
    if (people().stream().distinct().count() < promoters.size()) {
      errors.add(FieldError.of("promoters", "project.promoter-twice"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new Project(
        title.strip(),
        Stripped.orNull(text),
        toTable,
        where,
        kind == null ? "citizen" : kind,
        "citizen".equals(kind) ? null : Stripped.orNull(organisation),
        Boolean.TRUE.equals(namePublic),
        budget);
  }

  List<Person> people() {
    return promoters.stream().map(Person::plain).toList();
  }
}

package org.convocatoria.submission.consultation;

import java.util.Map;
import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in questionnaire as somebody sends it.
 *
 * @param version of what they were asked; the current one where none is named
 * @param answers by question: an option's id, several, a number, or words
 * @param statements a stance by statement
 * @param draft true keeps it unchecked for what is missing, and uncounted
 * @param channel how it came to staff who type it in; null from the public
 * @param sheet what tells apart the sheets of paper that staff type in
 */
public record ResponseRequest(
    @Nullable Integer version,
    @Nullable Map<String, Object> answers,
    @Nullable Map<String, String> statements,
    @Nullable Boolean draft,
    @Nullable Who respondent,
    Submission.@Nullable Agreed consent,
    @Nullable String channel,
    @Nullable String sheet) {

  /** Who fills it in, where it is not anonymous. */
  public record Who(String name, @Nullable String email, @Nullable Boolean namePublic) {}

  Map<String, Object> given() {
    return answers == null ? Map.of() : answers;
  }

  Map<String, String> stances() {
    return statements == null ? Map.of() : statements;
  }

  boolean whole() {
    return !Boolean.TRUE.equals(draft);
  }
}

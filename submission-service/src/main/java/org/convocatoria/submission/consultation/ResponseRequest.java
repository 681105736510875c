package org.convocatoria.submission.consultation;

import java.util.Map;
import org.convocatoria.submission.contribution.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A response as somebody sends it.
 *
 * @param version of the questionnaire; the current one if none is named
 * @param answers values by question: an option's id, several ids, a number, or words
 * @param statements stances by statement
 * @param draft true to store it with missing values, uncounted
 * @param channel by which staff got it; null from the public
 * @param sheet the number that staff give to a sheet of paper
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

  /** The respondent, if the consultation is not anonymous. */
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

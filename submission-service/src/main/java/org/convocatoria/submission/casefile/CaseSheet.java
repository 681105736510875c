package org.convocatoria.submission.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.timeline.Outcome;
import org.convocatoria.submission.timeline.Story;
import org.jspecify.annotations.Nullable;

/**
 * What a case file tells of one contribution.
 *
 * @param person who contributed, with as much as the reader may see; null where that is nothing
 */
public record CaseSheet(
    Contribution contribution,
    @Nullable Contributor person,
    Story story,
    Outcome outcome,
    List<CaseDocument> documents) {

  /** Copies what it is given. */
  public CaseSheet {
    documents = List.copyOf(documents);
  }

  /** What was asked and answered, for readers who may see who gave it. */
  public List<Clarification> clarifications() {
    return person == null ? List.of() : Clarification.of(contribution);
  }

  /** The same for programs, after the facts that are given. */
  public Map<String, Object> json(Map<String, Object> facts) {
    Map<String, Object> json = new LinkedHashMap<>(facts);
    json.put("steps", story.steps());
    json.put("paragraphs", outcome.paragraphs());
    outcome
        .answer()
        .ifPresent(
            answered ->
                json.put(
                    "answer",
                    Map.of(
                        "answer", answered.given().answer(),
                        "reason", answered.reason(),
                        "at", answered.given().at())));
    json.put("documents", documents);
    if (person != null) {
      json.put("contributor", person);
      json.put("consent", contribution.consent());
      json.put("clarifications", clarifications());
    }
    return json;
  }
}

package org.convocatoria.plan.version;

import java.util.List;
import org.convocatoria.plan.provenance.Traced;
import org.convocatoria.plan.provenance.Tracing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bilingual;
import org.springframework.stereotype.Component;

/** From a published paragraph back to what it comes from. */
@Component
public class Backward {

  private final PublishedPlan plan;
  private final Tracing tracing;

  Backward(PublishedPlan plan, Tracing tracing) {
    this.plan = plan;
    this.tracing = tracing;
  }

  /** The paragraph as the newest version has it, with its sources. */
  public record Found(
      int version, Bilingual sectionName, FrozenParagraph paragraph, List<Traced> sources) {}

  /**
   * Follows the paragraph's links.
   *
   * @throws ProblemException where the newest version has no such paragraph (404)
   */
  public Found from(String id) {
    Snapshot snapshot = plan.latest(plan.call()).orElseThrow(Backward::unknown);
    FrozenParagraph paragraph = snapshot.paragraph(id).orElseThrow(Backward::unknown);
    Tracing.Trail trail = tracing.follow(paragraph.sources());
    return new Found(
        snapshot.version().number(),
        snapshot.nameOf(paragraph.section()),
        paragraph,
        paragraph.sources().stream().map(trail::trace).toList());
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("version.unknown-paragraph");
  }
}

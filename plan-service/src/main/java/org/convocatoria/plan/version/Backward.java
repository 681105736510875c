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

  /** The paragraph as one version has it, with its sources. */
  public record Found(
      int version, Bilingual sectionName, FrozenParagraph paragraph, List<Traced> sources) {}

  /**
   * Follows the paragraph's links in the newest version.
   *
   * @throws ProblemException where it has no such paragraph (404)
   */
  public Found from(String id) {
    return from(plan.latest(plan.call()).orElseThrow(Backward::unknown), id);
  }

  /**
   * Follows the paragraph's links in the version of this number, as an address has it.
   *
   * @throws ProblemException where there is no such version, or it has no such paragraph (404)
   */
  public Found from(String id, String number) {
    return from(plan.version(number), id);
  }

  private Found from(Snapshot snapshot, String id) {
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

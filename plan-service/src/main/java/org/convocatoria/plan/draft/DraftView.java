package org.convocatoria.plan.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convocatoria.plan.provenance.Traced;
import org.convocatoria.plan.provenance.Tracing;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** The draft as the staff sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftView(String call, @Nullable Instant cutOff, List<Part> sections) {

  /** Follows the sources of all its paragraphs by this trail. */
  public static DraftView of(Draft draft, Tracing.Trail trail) {
    return new DraftView(
        draft.plan().call(),
        draft.plan().cutOff(),
        draft.parts().stream().map(part -> Part.of(draft, part, trail)).toList());
  }

  /** The section with this id. */
  public Optional<Part> section(String id) {
    return sections.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The section that a paragraph is in. */
  public Optional<Part> sectionOf(String paragraph) {
    return sections.stream()
        .filter(each -> each.paragraphs().stream().anyMatch(p -> p.id().equals(paragraph)))
        .findFirst();
  }

  /** The paragraph with this id. */
  public Optional<Shown> paragraph(String id) {
    return paragraphs().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * The paragraph with this id.
   *
   * @throws ProblemException where there is none (404)
   */
  public Shown required(String id) {
    return paragraph(id).orElseThrow(Paragraphs::unknown);
  }

  /** The number of a paragraph; empty where there is none with this id. */
  public String number(@Nullable String id) {
    return id == null ? "" : paragraph(id).map(Shown::number).orElse("");
  }

  /** Paragraphs that others may serve: visions, objectives and strategies. */
  public List<Shown> parents() {
    return paragraphs().filter(each -> each.kind().isServed()).toList();
  }

  /** All paragraphs in the order of the plan. */
  public Stream<Shown> paragraphs() {
    return sections.stream().flatMap(each -> each.paragraphs().stream());
  }

  /** A section; {@code table} where a table's lead may write in it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      String id, int number, Bilingual name, @Nullable String table, List<Shown> paragraphs) {

    static Part of(Draft draft, Draft.Part part, Tracing.Trail trail) {
      return new Part(
          part.section().section(),
          part.section().number(),
          part.section().name(),
          part.section().table(),
          part.paragraphs().stream().map(each -> Shown.of(draft, each, trail)).toList());
    }

    /** Whether it has text, all of it with sources and with nothing to look at. */
    public boolean sound() {
      return !paragraphs.isEmpty()
          && paragraphs.stream().allMatch(each -> each.notices().isEmpty());
    }

    /** Whether there is something to look at in one of its paragraphs. */
    public boolean needsALook() {
      return paragraphs.stream().anyMatch(each -> !each.notices().isEmpty());
    }
  }

  /** A paragraph; {@code publishedIn} is the newest version that has it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shown(
      String id,
      String number,
      Kind kind,
      String text,
      @Nullable String parent,
      @Nullable Indicator indicator,
      long version,
      List<Traced> sources,
      @Nullable Integer publishedIn,
      List<Notice> notices) {

    static Shown of(Draft draft, Draft.Numbered numbered, Tracing.Trail trail) {
      Paragraph paragraph = numbered.paragraph();
      Publication published = paragraph.published();
      return new Shown(
          paragraph.id(),
          numbered.number(),
          paragraph.kind(),
          paragraph.text(),
          paragraph.parent(),
          paragraph.indicator(),
          numbered.version(),
          paragraph.sources().stream().map(trail::trace).toList(),
          published == null ? null : published.version(),
          Notice.on(paragraph, draft));
    }

    /** Whether it names this folio or result already. */
    public boolean names(String reference) {
      return sources.stream().anyMatch(each -> each.reference().equals(reference));
    }
  }
}

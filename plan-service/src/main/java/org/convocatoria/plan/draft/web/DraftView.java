package org.convocatoria.plan.draft.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.Indicator;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.draft.Notice;
import org.convocatoria.plan.draft.Paragraph;
import org.convocatoria.plan.draft.Publication;
import org.convocatoria.plan.outline.Name;
import org.convocatoria.plan.provenance.Traced;
import org.convocatoria.plan.provenance.Tracing;
import org.jspecify.annotations.Nullable;

/** The draft as the staff sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(String call, @Nullable Instant cutOff, List<Part> sections) {

  static DraftView of(Draft draft, Tracing.Trail trail) {
    return new DraftView(
        draft.plan().call(),
        draft.plan().cutOff(),
        draft.parts().stream().map(part -> Part.of(draft, part, trail)).toList());
  }

  /** A section; {@code table} where a table's lead may write in it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(String id, int number, Name name, @Nullable String table, List<Shown> paragraphs) {

    static Part of(Draft draft, Draft.Part part, Tracing.Trail trail) {
      return new Part(
          part.section().section(),
          part.section().number(),
          part.section().name(),
          part.section().table(),
          part.paragraphs().stream().map(each -> Shown.of(draft, each, trail)).toList());
    }
  }

  /** A paragraph; {@code publishedIn} is the newest version that has it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
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
  }
}

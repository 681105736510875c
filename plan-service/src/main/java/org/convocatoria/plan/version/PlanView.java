package org.convocatoria.plan.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convocatoria.plan.act.Act;
import org.convocatoria.plan.draft.Indicator;
import org.convocatoria.plan.draft.Kind;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** A published plan as everybody sees it; before the first version there is none to see. */
public record PlanView(
    String call, @Nullable Head version, List<Part> sections, Tally answers, List<Adoption> acts) {

  /** A plan that is not published yet. */
  public static PlanView none(String call) {
    return new PlanView(call, null, List.of(), Tally.NONE, List.of());
  }

  /** A version, with the acts about it. */
  public static PlanView of(Snapshot snapshot, List<Act> acts) {
    Version version = snapshot.version();
    return new PlanView(
        version.call(),
        Head.of(version),
        version.sections().stream()
            .map(section -> Part.of(section, snapshot.of(section.section())))
            .toList(),
        version.answers(),
        acts.stream().map(Adoption::of).toList());
  }

  /** How many paragraphs name any source. */
  public long withSources() {
    return sections.stream()
        .flatMap(each -> each.paragraphs().stream())
        .filter(each -> each.sources().any())
        .count();
  }

  /** Which version it is, and up to when it reckons with what was received. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Head(int n, @Nullable String label, Instant publishedAt, Instant cutOff) {
    static Head of(Version version) {
      return new Head(version.number(), version.label(), version.publishedAt(), version.cutOff());
    }
  }

  /** A section. */
  public record Part(String id, int number, Bilingual name, List<Paragraph> paragraphs) {
    static Part of(Section section, List<FrozenParagraph> paragraphs) {
      return new Part(
          section.section(),
          section.number(),
          section.name(),
          paragraphs.stream().map(Paragraph::of).toList());
    }
  }

  /** A paragraph, and how many sources it names. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Paragraph(
      String id,
      String number,
      Kind kind,
      String text,
      @Nullable String parent,
      @Nullable Indicator indicator,
      Sources sources) {

    static Paragraph of(FrozenParagraph paragraph) {
      return new Paragraph(
          paragraph.paragraph(),
          paragraph.number(),
          paragraph.kind(),
          paragraph.text(),
          paragraph.parent(),
          paragraph.indicator(),
          Sources.of(paragraph.sources()));
    }
  }

  /** Different contributions and results it draws on, and contributions it contradicts. */
  public record Sources(long contributions, long results, long contradictions) {

    /** Whether there are any. */
    public boolean any() {
      return contributions + results + contradictions > 0;
    }

    static Sources of(List<Source> sources) {
      return new Sources(
          count(sources, source -> source.type().countsAsUse(), Source::folio),
          count(sources, source -> source.type().countsAsUse(), Source::result),
          count(
              sources,
              source -> !source.type().countsAsUse(),
              source -> source.folio() == null ? source.result() : source.folio()));
    }

    private static long count(
        List<Source> sources,
        Predicate<Source> wanted,
        Function<Source, @Nullable String> reference) {
      return sources.stream()
          .filter(wanted)
          .map(reference)
          .filter(Objects::nonNull)
          .distinct()
          .count();
    }
  }

  /** An act about this version. */
  public record Adoption(
      String body, String session, String date, String agreement, String subject) {
    static Adoption of(Act act) {
      return new Adoption(act.body(), act.session(), act.date(), act.agreement(), act.subject());
    }
  }
}

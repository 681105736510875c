package org.convocatoria.gateway.portal.plan;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** The published plan, without the sources themselves. */
record Plan(
    @Nullable Version version,
    List<Section> sections,
    Map<String, Integer> answers,
    List<Act> acts) {

  static final Plan UNKNOWN = new Plan(null, List.of(), Map.of(), List.of());

  /** A body's act about a version, as it was recorded. */
  record Act(String body, String session, String date, String agreement, String subject) {
    Act {
      body = Lenient.text(body);
      session = Lenient.text(session);
      date = Lenient.text(date);
      agreement = Lenient.text(agreement);
      subject = Lenient.text(subject);
    }
  }

  /** What an objective is measured by. */
  record Indicator(String name, String base, String goal, String year) {
    Indicator {
      name = Lenient.text(name);
      base = Lenient.text(base);
      goal = Lenient.text(goal);
      year = Lenient.text(year);
    }
  }

  record Version(int n, Text label, @Nullable OffsetDateTime publishedAt) {
    Version {
      label = Lenient.or(label, Text.NONE);
    }
  }

  record Section(String id, String number, Text name, List<Paragraph> paragraphs) {
    Section {
      id = Lenient.text(id);
      number = Lenient.text(number);
      name = Lenient.or(name, Text.NONE);
      paragraphs = Lenient.list(paragraphs);
    }
  }

  record Paragraph(
      String id,
      String number,
      String kind,
      String text,
      @Nullable Indicator indicator,
      Counts sources) {
    Paragraph {
      id = Lenient.text(id);
      number = Lenient.text(number);
      kind = Lenient.text(kind);
      text = Lenient.text(text);
      sources = Lenient.or(sources, new Counts(0, 0, 0));
    }
  }

  record Counts(int contributions, int results, int contradictions) {
    public boolean any() {
      return contributions + results + contradictions > 0;
    }
  }

  Plan {
    sections = Lenient.list(sections);
    acts = Lenient.list(acts);
    answers = answers == null ? Map.of() : new LinkedHashMap<>(answers);
  }

  public boolean published() {
    return version != null && !sections.isEmpty();
  }

  List<Paragraph> paragraphs() {
    return sections.stream().flatMap(section -> section.paragraphs().stream()).toList();
  }

  /** How many contributions got any answer. */
  public int answered() {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }
}

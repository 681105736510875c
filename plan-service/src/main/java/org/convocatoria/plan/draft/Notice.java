package org.convocatoria.plan.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Something a writer should look at; none of it stops a version. */
public enum Notice {
  NO_SOURCES("noSources"),
  STRATEGY_WITHOUT_PROJECT("strategyWithoutProject");

  private final String wire;

  Notice(String wire) {
    this.wire = wire;
  }

  /** The word for it in interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** What there is to look at in this paragraph. */
  public static List<Notice> on(Paragraph paragraph, Draft draft) {
    List<Notice> notices = new ArrayList<>();
    if (paragraph.sources().isEmpty()) {
      notices.add(NO_SOURCES);
    }
    if (paragraph.kind() == Kind.STRATEGY && !hasProject(paragraph, draft)) {
      notices.add(STRATEGY_WITHOUT_PROJECT);
    }
    return notices;
  }

  private static boolean hasProject(Paragraph strategy, Draft draft) {
    return draft
        .paragraphs()
        .map(Draft.Numbered::paragraph)
        .anyMatch(each -> each.kind() == Kind.PROJECT && strategy.id().equals(each.parent()));
  }
}

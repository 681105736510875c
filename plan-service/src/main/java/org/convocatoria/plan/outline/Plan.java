package org.convocatoria.plan.outline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one call: which sections it has, and the last cut-off that was set for a version.
 * Paragraphs are aggregates of their own, so that writers do not wait for each other.
 */
public record Plan(
    String id, String call, Instant openedAt, List<Section> sections, @Nullable Instant cutOff) {

  /** Copies what it is given. */
  public Plan {
    sections = List.copyOf(sections);
  }

  /** Every call has one plan, so its id says which. */
  public static String idOf(String call) {
    return call + ":plan";
  }

  static Change<Plan, PlanEvent> layOut(Layout layout) {
    Plan plan =
        new Plan(idOf(layout.call()), layout.call(), layout.openedAt(), layout.sections(), null);
    return Change.of(plan, new PlanEvent.PlanLaidOut());
  }

  /** A call that comes to have more tables gets sections for them; none is taken away. */
  Change<Plan, PlanEvent> layOutMissing(Layout layout) {
    List<Section> all = new ArrayList<>(sections);
    List<PlanEvent> events = new ArrayList<>();
    for (Section wanted : layout.sections()) {
      if (section(wanted.section()).isEmpty()) {
        all.add(new Section(wanted.section(), all.size() + 1, wanted.name(), wanted.table()));
        events.add(new PlanEvent.SectionAdded(wanted.section()));
      }
    }
    return new Change<>(new Plan(id, call, openedAt, all, cutOff), events);
  }

  Change<Plan, PlanEvent> addSection(String section, Bilingual name, @Nullable String table) {
    List<Section> all = new ArrayList<>(sections);
    all.add(new Section(section, all.size() + 1, name, table));
    return Change.of(
        new Plan(id, call, openedAt, all, cutOff), new PlanEvent.SectionAdded(section));
  }

  Change<Plan, PlanEvent> setCutOff(Instant at) {
    return Change.of(new Plan(id, call, openedAt, sections, at), new PlanEvent.CutOffSet());
  }

  /** The section with this id. */
  public Optional<Section> section(String wanted) {
    return sections.stream().filter(each -> each.section().equals(wanted)).findFirst();
  }

  /** Whether the call has this table. */
  boolean hasTable(String table) {
    return sections.stream().anyMatch(each -> table.equals(each.table()));
  }
}

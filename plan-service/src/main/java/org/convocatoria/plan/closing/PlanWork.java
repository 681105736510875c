package org.convocatoria.plan.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convocatoria.plan.draft.Draft;
import org.convocatoria.plan.draft.Drafts;
import org.convocatoria.plan.draft.Notice;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Service;

/** Finds what waits for somebody in the plan. */
@Service
public class PlanWork {

  private static final String ANSWERS = "/personal/plan/respuestas";

  private final Drafts drafts;
  private final Unanswered unanswered;

  PlanWork(Drafts drafts, Unanswered unanswered) {
    this.drafts = drafts;
    this.unanswered = unanswered;
  }

  /** What is to be answered, and for the lead of a table the section to go on with. */
  public Work.All of(Caller caller) {
    Optional<Draft> current = drafts.currentIfAny();
    if (current.isEmpty() || !caller.isOne("coordinator", "table-lead")) {
      return Work.All.NOTHING;
    }
    Draft draft = current.get();
    List<Work> items = new ArrayList<>();
    answers(draft, caller).ifPresent(items::add);
    draft.parts().stream()
        .filter(part -> isLedBy(part, caller))
        .map(part -> writing(draft, part))
        .forEach(items::add);
    return new Work.All(items);
  }

  private Optional<Work> answers(Draft draft, Caller caller) {
    long count =
        caller.isOne("coordinator")
            ? unanswered.count(draft)
            : unanswered.count(draft, caller.tables());
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Work("unanswered", count, ANSWERS, Sentence.of("work.unanswered", count)));
  }

  private static boolean isLedBy(Draft.Part part, Caller caller) {
    String table = part.section().table();
    return table != null && caller.isOne("table-lead") && caller.tables().contains(table);
  }

  /** Leads to the first paragraph with something to look at, or to the whole section. */
  private static Work writing(Draft draft, Draft.Part part) {
    String section = part.section().section();
    String id = "draft-" + section;
    return part.paragraphs().stream()
        .filter(each -> !Notice.on(each.paragraph(), draft).isEmpty())
        .findFirst()
        .map(
            each ->
                new Work(
                    id,
                    0,
                    "/personal/plan?parrafo=%s#p-%<s".formatted(each.paragraph().id()),
                    Sentence.of("work.paragraph", each.number())))
        .orElseGet(
            () ->
                new Work(
                    id,
                    0,
                    "/personal/plan?apartado=" + section,
                    Sentence.of("work.section", part.section().name())));
  }
}

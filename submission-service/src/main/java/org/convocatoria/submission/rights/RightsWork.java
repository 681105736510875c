package org.convocatoria.submission.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.convocatoria.service.access.Caller;
import org.convocatoria.service.work.Work;
import org.convocatoria.service.work.WorkSource;
import org.convocatoria.words.Sentence;
import org.springframework.stereotype.Component;

/** Requests about personal data wait: those whose term ran out, and those whose term runs out. */
@Component
class RightsWork implements WorkSource {

  /** So many working days before the last one, an answer has to be written. */
  private static final int SOON = 5;

  private static final String PAGE = "/personal/derechos";

  private final AnsweringRights rights;

  RightsWork(AnsweringRights rights) {
    this.rights = rights;
  }

  @Override
  public List<Work> of(Caller caller) {
    if (!caller.isOne("coordinator", "director")) {
      return List.of();
    }
    List<RightsRequest> open =
        rights.all().stream().filter(each -> each.outcome() == null).toList();
    List<Work> work = new ArrayList<>();
    if (!open.isEmpty()) {
      LocalDate today = rights.today();
      LocalDate soon = rights.inWorkingDays(SOON);
      long overdue = open.stream().filter(each -> each.isOverdue(today)).count();
      long near =
          open.stream().filter(each -> !each.isOverdue(today) && !each.due().isAfter(soon)).count();
      add(work, "rights", overdue, "work.rights.overdue");
      add(work, "rights-soon", near, "work.rights.soon");
    }
    return work;
  }

  private static void add(List<Work> work, String id, long count, String sentence) {
    if (count > 0) {
      work.add(new Work(id, count, PAGE, Sentence.of(sentence, count)));
    }
  }
}

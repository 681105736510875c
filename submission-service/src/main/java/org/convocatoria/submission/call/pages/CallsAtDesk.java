package org.convocatoria.submission.call.pages;

import java.util.List;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the desk's lists be narrowed to one of several calls: the address names it. */
@ControllerAdvice(annotations = DeskPage.class)
class CallsAtDesk {

  private final Calls calls;

  CallsAtDesk(Calls calls) {
    this.calls = calls;
  }

  /** The calls among which one can choose; none where there is one only. */
  @ModelAttribute("deskCalls")
  List<Call> all() {
    List<Call> all = calls.all();
    return all.size() > 1 ? all : List.of();
  }
}

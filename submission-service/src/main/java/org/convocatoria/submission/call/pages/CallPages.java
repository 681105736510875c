package org.convocatoria.submission.call.pages;

import java.util.List;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A call with its dates and the public acts that changed them, and the other calls beside it. */
@PublicPage
class CallPages {

  private final Calls calls;
  private final ReceptionInModel reception;

  CallPages(Calls calls, ReceptionInModel reception) {
    this.calls = calls;
    this.reception = reception;
  }

  @Open
  @GetMapping("/convocatoria")
  String current(Model model) {
    return shown(calls.known().orElseThrow(() -> ProblemException.notFound("call.unknown")), model);
  }

  @Open
  @GetMapping("/convocatoria/{id}")
  String one(@PathVariable("id") String id, Model model) {
    return shown(
        calls.find(id).orElseThrow(() -> ProblemException.notFound("call.unknown")), model);
  }

  private String shown(Call call, Model model) {
    List<Call> others = calls.all().stream().filter(each -> !each.id().equals(call.id())).toList();
    model.addAttribute("opened", call);
    model.addAttribute("others", others);
    reception.put(call, model);
    return "call/convocatoria";
  }
}

package org.convocatoria.gateway.portal.plan;

import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.edge.service.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plan to read, and one paragraph with all it came from. */
@Controller
class PlanPages {

  /** A longer plan shows the counts, and the sources on each paragraph's own page. */
  private static final int WITH_SOURCES = 150;

  private final Plans plans;

  PlanPages(Plans plans) {
    this.plans = plans;
  }

  @GetMapping("/plan")
  String plan(Model model) {
    Answer<Plan> answer = plans.published();
    Plan plan = answer.given().orElse(Plan.UNKNOWN);
    List<Plan.Paragraph> paragraphs =
        plan.paragraphs().stream().filter(each -> each.sources().any()).toList();
    model.addAttribute("away", answer.away());
    model.addAttribute("plan", plan);
    model.addAttribute(
        "sources", paragraphs.size() > WITH_SOURCES ? Map.of() : plans.sources(paragraphs));
    return "portal/plan";
  }

  @GetMapping("/plan/parrafos/{id}")
  String paragraph(@PathVariable String id, Model model) {
    model.addAttribute("found", plans.sources(id).orErrorPage());
    return "portal/parrafo";
  }
}

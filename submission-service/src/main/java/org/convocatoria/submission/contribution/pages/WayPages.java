package org.convocatoria.submission.contribution.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.frame.PublicPage;
import org.convocatoria.service.access.Open;
import org.convocatoria.submission.call.Call;
import org.convocatoria.submission.call.Calls;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Asks what one has to give, and opens the form for it. */
@PublicPage
class WayPages {

  private static final String CHOICE = "contribution/participar-que";
  private static final String FORM = "contribution/participar";

  private final Calls calls;
  private final Drafts drafts;
  private final Ways ways;
  private final Clock clock;

  WayPages(Calls calls, Drafts drafts, Ways ways, Clock clock) {
    this.calls = calls;
    this.drafts = drafts;
    this.ways = ways;
    this.clock = clock;
  }

  @Open
  @GetMapping("/participar")
  String open(
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String asunto,
      @RequestParam(defaultValue = "") String sede,
      @RequestParam(name = "call", defaultValue = "") String named,
      Model model) {
    Call call = calls.current();
    Instant now = clock.instant();
    Call.@Nullable Matter asked =
        call.matter(matter.isEmpty() ? asunto : matter).or(() -> Ways.only(call)).orElse(null);
    boolean here = asked != null && Ways.isHere(call, asked, now);
    Form form = drafts.about(asked == null ? "" : asked.id(), sede);
    FormInModel.put(call, form, now, model);
    model.addAttribute("opened", call);
    model.addAttribute("fresh", true);
    ways.put(call, asked, kept("sede", sede) + kept("call", named), now, model);
    return FormInModel.unlessClosed(call, now, here ? FORM : CHOICE, model);
  }

  private static String kept(String name, String value) {
    return value.isEmpty() ? "" : "&" + name + "=" + UriUtils.encode(value, UTF_8);
  }
}

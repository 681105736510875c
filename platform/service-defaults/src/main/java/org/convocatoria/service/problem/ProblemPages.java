package org.convocatoria.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.SignedInStaff;
import org.convocatoria.pages.desk.Staff;
import org.convocatoria.pages.frame.Frames;
import org.convocatoria.pages.language.Language;
import org.convocatoria.pages.language.Paths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Draws what people see where a page cannot be had: in its frame, with a sentence and a way on. */
@Component
class ProblemPages {

  private static final Set<Integer> WITH_TEXT = Set.of(400, 403, 404, 405, 413, 429);
  private static final Set<Integer> WITH_TEXT_AT_THE_DESK = Set.of(403, 404);
  private static final Staff NOBODY = new Staff("", List.of(), List.of());

  private final ObjectProvider<Frames> frames;
  private final SignedInStaff staff;
  private final MessageSource words;

  ProblemPages(ObjectProvider<Frames> frames, SignedInStaff staff, MessageSource words) {
    this.frames = frames;
    this.staff = staff;
    this.words = words;
  }

  /** Whether this request asked for a page, and the problem is not one the gateway tells of. */
  boolean wanted(HttpServletRequest request, ProblemException problem) {
    return problem.status().is4xxClientError()
        && problem.status() != HttpStatus.UNAUTHORIZED
        && isPage(request)
        && frames.getIfAvailable() != null;
  }

  ModelAndView draw(HttpServletRequest request, ProblemException problem, Locale locale) {
    int status = problem.status().value();
    Model model = new ExtendedModelMap();
    frames.getObject().fill(request, model);
    model.addAttribute("sentence", isGeneral(problem) ? "" : problem.title().in(locale, words));
    String view = "kit/error";
    if (request.getRequestURI().startsWith("/personal")) {
      view = "kit/denied";
      model.addAttribute("desk", new Desk(staff.current().orElse(NOBODY), Language.of(request)));
      model.addAttribute("kind", WITH_TEXT_AT_THE_DESK.contains(status) ? status : 400);
    } else {
      model.addAttribute("kind", WITH_TEXT.contains(status) ? status : 400);
    }
    return new ModelAndView(view, model.asMap(), problem.status());
  }

  /** Of these the page's own words say more than the problem's title. */
  private static boolean isGeneral(ProblemException problem) {
    return Set.of("not-found", "bad-request", "method-not-allowed", "not-allowed")
        .contains(problem.code());
  }

  private static boolean isPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (Paths.isSecret(path)) {
      String accept = request.getHeader(HttpHeaders.ACCEPT);
      return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
    return Paths.isPage(path);
  }
}

package org.convocatoria.gateway.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convocatoria.gateway.edge.BeyondLimit;
import org.convocatoria.gateway.edge.KeptForm;
import org.convocatoria.gateway.edge.ProblemKind;
import org.convocatoria.gateway.edge.Problems;
import org.convocatoria.pages.frame.Frames;
import org.convocatoria.pages.language.Language;
import org.convocatoria.pages.language.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong: a page in our layout for people, problem+json for programs. */
@Controller
class ErrorPages implements ErrorController {

  private static final Set<Integer> WITH_TEXT =
      Set.of(400, 403, 404, 405, 408, 413, 429, 500, 502, 503);

  /** After these the same form can be sent once more. */
  private static final Set<Integer> AGAIN = Set.of(400, 401, 408, 413, 429, 500, 502, 503);

  private final Problems problems;
  private final Frames frames;

  ErrorPages(Problems problems, Frames frames) {
    this.problems = problems;
    this.frames = frames;
  }

  @RequestMapping("/error")
  @Nullable String show(HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    int status = status(request);
    String path = path(request);
    if (!isForPeople(request, path)) {
      problems.write(request, response, ProblemKind.ofStatus(status));
      return null;
    }
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    frames.fill(request, path, model);
    model.addAttribute("status", status);
    Optional<BeyondLimit> beyond = BeyondLimit.of(request);
    model.addAttribute("beyond", beyond.orElse(null));
    // What is not shown again need not come first.
    Optional<KeptForm> form = AGAIN.contains(status) ? KeptForm.of(request) : Optional.empty();
    if (form.isPresent()) {
      model.addAttribute("kind", kind(status, beyond));
      model.addAttribute("form", form.get());
      model.addAttribute("venue", form.get().venue());
      model.addAttribute("action", action(request));
      return "door/again";
    }
    model.addAttribute("kind", kind(status, beyond));
    return "kit/error";
  }

  private static String kind(int status, Optional<BeyondLimit> beyond) {
    int known = WITH_TEXT.contains(status) ? status : status >= 500 ? 500 : 400;
    return beyond.map(each -> each.limit().id()).orElse(Integer.toString(known));
  }

  /** At the addresses that people and programs share, a page is for those who name HTML. */
  private static boolean isForPeople(HttpServletRequest request, String path) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean html =
        accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    return Paths.isPage(path) && (html || !Paths.isSecret(path));
  }

  /** The very address the form was sent to. */
  private static String action(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String query = request.getQueryString();
    return query == null ? String.valueOf(uri) : uri + "?" + query;
  }

  private static int status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return code instanceof Integer status ? status : 404;
  }

  /** The page's own path, without the part that tells the language. */
  private static String path(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri instanceof String text ? text : "/";
    String prefix = Language.of(request).prefix();
    String rest = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    // an address that begins with two slashes would be another host's
    return "/" + rest.replaceFirst("^/+", "");
  }
}

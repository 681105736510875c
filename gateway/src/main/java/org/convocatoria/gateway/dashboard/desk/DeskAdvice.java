package org.convocatoria.gateway.dashboard.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.gateway.edge.service.NotThereException;
import org.convocatoria.gateway.edge.service.RefusedException;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.gateway.portal.page.Frames;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the desk's pages who is at it and what was just done, and shows refusals as its pages. */
@ControllerAdvice(annotations = DeskPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskAdvice {

  private final Notices notices;
  private final Frames frames;

  DeskAdvice(Notices notices, Frames frames) {
    this.notices = notices;
    this.frames = frames;
  }

  @ModelAttribute
  void fill(Desk desk, HttpServletRequest request, HttpServletResponse response, Model model) {
    Notice notice =
        request.getMethod().equals("GET") ? notices.take(request, response).orElse(null) : null;
    model.addAttribute("desk", desk);
    model.addAttribute("notice", notice == null ? null : notices.sentence(notice));
  }

  @ExceptionHandler
  String refused(
      RefusedException e,
      Desk desk,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("sentence", e.problem().sentence());
    return page(e.status(), desk, request, response, model);
  }

  @ExceptionHandler
  String notAllowed(
      NotAllowedException e,
      Desk desk,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return page(403, desk, request, response, model);
  }

  @ExceptionHandler
  String notThere(
      NotThereException e,
      Desk desk,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return page(404, desk, request, response, model);
  }

  @ExceptionHandler
  String away(
      ServiceAwayException e,
      Desk desk,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("Retry-After", "10");
    return page(503, desk, request, response, model);
  }

  private String page(
      int status,
      Desk desk,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(status);
    boolean read = request.getMethod().equals("GET");
    frames.fill(request, read ? request.getRequestURI() : "/personal", model);
    model.addAttribute("desk", desk);
    model.addAttribute("kind", status == 403 || status == 404 || status == 503 ? status : 400);
    return "kit/denied";
  }
}

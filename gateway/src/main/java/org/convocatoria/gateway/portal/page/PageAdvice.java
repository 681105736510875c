package org.convocatoria.gateway.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.convocatoria.gateway.edge.service.NotThereException;
import org.convocatoria.gateway.edge.service.RefusedException;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.pages.language.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Gives every page its frame, and turns what a page cannot do without into error pages. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

  private final Frames frames;

  PageAdvice(Frames frames) {
    this.frames = frames;
  }

  @ModelAttribute
  void frame(HttpServletRequest request, Model model) {
    // a controller for programs is one too; its answers need no frame
    if (Paths.isPage(request.getRequestURI())) {
      frames.fill(request, request.getRequestURI(), model);
    }
  }

  @ExceptionHandler
  void notThere(NotThereException e, HttpServletResponse response) throws IOException {
    response.sendError(404);
  }

  @ExceptionHandler
  void away(ServiceAwayException e, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "10");
    response.sendError(503);
  }

  @ExceptionHandler
  void refused(RefusedException e, HttpServletResponse response) throws IOException {
    response.sendError(e.status());
  }

  @ExceptionHandler
  void tooLarge(MaxUploadSizeExceededException e, HttpServletResponse response) throws IOException {
    response.sendError(413);
  }
}

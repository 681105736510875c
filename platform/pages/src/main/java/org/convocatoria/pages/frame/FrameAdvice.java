package org.convocatoria.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.pages.desk.DeskPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice(annotations = {PublicPage.class, DeskPage.class})
public class FrameAdvice {

  private final Frames frames;

  FrameAdvice(Frames frames) {
    this.frames = frames;
  }

  @ModelAttribute
  void frame(HttpServletRequest request, Model model) {
    frames.fill(request, model);
  }
}

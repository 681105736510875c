package org.convocatoria.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the desk's pages the person at it and the sentence about what was just done. */
@ControllerAdvice(annotations = DeskPage.class)
public class DeskAdvice {

  @ModelAttribute
  void fill(HttpServletRequest request, Desk desk, Model model) {
    model.addAttribute("desk", desk);
    model.addAttribute("notice", Notices.of(request).orElse(null));
  }
}

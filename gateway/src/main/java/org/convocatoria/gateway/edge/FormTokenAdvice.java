package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages of controllers marked {@link WithForm} the token of their forms. */
@ControllerAdvice(annotations = WithForm.class)
class FormTokenAdvice {

  private final FormTokens tokens;

  FormTokenAdvice(FormTokens tokens) {
    this.tokens = tokens;
  }

  @ModelAttribute("csrf")
  String token(HttpServletRequest request, HttpServletResponse response) {
    return tokens.issue(request, response);
  }
}

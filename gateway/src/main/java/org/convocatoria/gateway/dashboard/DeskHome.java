package org.convocatoria.gateway.dashboard;

import org.convocatoria.gateway.edge.WithForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in. */
@Controller
@WithForm
class DeskHome {

  @GetMapping("/personal")
  String show() {
    return "personal/inicio";
  }
}

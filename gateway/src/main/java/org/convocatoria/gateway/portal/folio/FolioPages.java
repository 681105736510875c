package org.convocatoria.gateway.portal.folio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convocatoria.gateway.edge.WrongGuesses;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.gateway.edge.service.ServiceAwayException;
import org.convocatoria.pages.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking up a folio and reading its story. */
@Controller
class FolioPages {

  private static final String ASK = "portal/folio";

  private final Folios folios;
  private final Owners owners;
  private final WrongGuesses wrong;

  FolioPages(Folios folios, Owners owners, WrongGuesses wrong) {
    this.wrong = wrong;
    this.folios = folios;
    this.owners = owners;
  }

  @GetMapping("/folio")
  String ask() {
    return ASK;
  }

  @PostMapping("/folio")
  String lookUp(
      @RequestParam(defaultValue = "") String folio,
      @RequestParam(defaultValue = "") String clave,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String wanted = Clave.folio(folio);
    String shown = Clave.grouped(clave);
    model.addAttribute("folio", folio);
    if (wanted.isEmpty()) {
      return refused(response, model, "folio.error.missing", 422);
    }
    if (!shown.isEmpty() && wrong.wait(request).isPositive()) {
      return refused(response, model, "folio.error.many", 429);
    }
    return switch (folios.story(wanted, shown)) {
      case Answer.Given<Story>(Story story) -> {
        if (!shown.isEmpty() && story.owner() != null) {
          owners.remember(response, story.folio(), shown, "");
        } else if (!shown.isEmpty()) {
          wrong.count(request);
          yield refused(response, model, "folio.error.unknown", 404);
        }
        yield "redirect:" + Language.of(request).prefix() + "/folio/" + story.folio();
      }
      case Answer.Refused<Story>(int _, Problem _) -> {
        if (shown.isEmpty()) {
          yield refused(response, model, "folio.error.closed", 404);
        }
        wrong.count(request);
        yield refused(response, model, "folio.error.unknown", 404);
      }
      case Answer.Away<Story> _ -> throw new ServiceAwayException();
    };
  }

  @GetMapping("/folio/{folio}")
  String story(
      @PathVariable String folio,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String wanted = Clave.folio(folio);
    Answer<Story> answer = folios.story(wanted, owners.claveOf(request, wanted));
    if (answer instanceof Answer.Refused<Story>(int status, Problem _) && status == 404) {
      model.addAttribute("folio", folio);
      return refused(response, model, "folio.error.closed", 404);
    }
    Story story = answer.orErrorPage();
    model.addAttribute("story", story);
    Answer<Uses> uses = folios.uses(wanted);
    model.addAttribute("uses", uses.given().orElse(Uses.NONE));
    model.addAttribute("usesAway", uses.away());
    owners
        .current(request)
        .filter(own -> own.folio().equals(wanted))
        .ifPresent(own -> model.addAttribute("ownership", own));
    return "portal/historia";
  }

  @PostMapping("/folio/{folio}/cerrar")
  String close(HttpServletRequest request, HttpServletResponse response) {
    owners.forget(response);
    return "redirect:" + Language.of(request).prefix() + "/folio";
  }

  private static String refused(
      HttpServletResponse response, Model model, String message, int status) {
    response.setStatus(status);
    model.addAttribute("error", message);
    return ASK;
  }
}

package org.convocatoria.gateway.portal.folio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.pages.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What only the owner of a folio may do: add a file, withdraw. */
@Controller
class OwnerPages {

  private final Folios folios;
  private final Owners owners;

  OwnerPages(Folios folios, Owners owners) {
    this.folios = folios;
    this.owners = owners;
  }

  @GetMapping("/folio/{folio}/retirar")
  String askToWithdraw(@PathVariable String folio, HttpServletRequest request, Model model) {
    Optional<Story> story = owned(folio, request);
    if (story.isEmpty()) {
      return to(request, folio);
    }
    model.addAttribute("story", story.get());
    return "portal/retirar";
  }

  @PostMapping("/folio/{folio}/retirar")
  String withdraw(@PathVariable String folio, HttpServletRequest request) {
    String wanted = Clave.folio(folio);
    Answer<Story> answer = folios.withdraw(wanted, owners.claveOf(request, wanted));
    boolean decided =
        answer instanceof Answer.Refused<Story>(int status, Problem _) && status == 409;
    if (!decided) {
      answer.orErrorPage();
    }
    return to(request, folio);
  }

  @PostMapping("/folio/{folio}/archivos")
  String attach(
      @PathVariable String folio,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response) {
    String wanted = Clave.folio(folio);
    String clave = owners.claveOf(request, wanted);
    if (clave.isEmpty()) {
      return to(request, folio);
    }
    if (file != null && !file.isEmpty()) {
      owners.remember(response, wanted, clave, folios.attach(wanted, clave, file));
    }
    return to(request, folio);
  }

  private Optional<Story> owned(String folio, HttpServletRequest request) {
    String wanted = Clave.folio(folio);
    String clave = owners.claveOf(request, wanted);
    if (clave.isEmpty()) {
      return Optional.empty();
    }
    Answer<Story> answer = folios.story(wanted, clave);
    return answer.given().filter(story -> story.owner() != null);
  }

  private static String to(HttpServletRequest request, String folio) {
    return "redirect:" + Language.of(request).prefix() + "/folio/" + Clave.folio(folio);
  }
}

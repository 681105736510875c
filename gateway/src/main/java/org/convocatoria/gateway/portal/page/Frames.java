package org.convocatoria.gateway.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.convocatoria.gateway.edge.SignedIn;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Page;
import org.convocatoria.pages.language.Language;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills what the layout of every page needs: the page itself, the open call, who is signed in. */
@Component
public class Frames {

  private static final ZoneId HOME = ZoneId.of("America/Monterrey");

  private final CurrentCall calls;

  Frames(CurrentCall calls) {
    this.calls = calls;
  }

  /** Fills the frame of a page at this path, in the language of the request. */
  public void fill(HttpServletRequest request, String path, Model model) {
    Optional<Call> call = calls.get();
    ZoneId zone = call.map(Call::zoneId).orElse(HOME);
    String shown = path.startsWith("/participar/") && isPost(request) ? "/participar" : path;
    String query = path.startsWith("/personal/entrar") ? "" : request.getQueryString();
    model.addAttribute("page", new Page(Language.of(request), shown, Lenient.text(query), zone));
    model.addAttribute("call", call.orElse(null));
    model.addAttribute("staff", staff().orElse(null));
  }

  /** The answer to a form has no address of its own to switch the language on. */
  private static boolean isPost(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  private static Optional<SignedIn> staff() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}

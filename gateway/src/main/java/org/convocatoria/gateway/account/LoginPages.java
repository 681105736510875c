package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.convocatoria.gateway.account.Logins.Begun;
import org.convocatoria.gateway.account.Logins.Kind;
import org.convocatoria.gateway.account.SigningIn.Outcome;
import org.convocatoria.gateway.edge.LoginCookie;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out of the staff's desk with a browser. */
@DeskPage
class LoginPages {

  private static final String HOME = "/personal";
  private static final Pattern OWN_PAGE = Pattern.compile("/personal(/[A-Za-z0-9/_.-]*)?");

  private final SigningIn signingIn;
  private final Logins logins;

  LoginPages(SigningIn signingIn, Logins logins) {
    this.signingIn = signingIn;
    this.logins = logins;
  }

  @GetMapping("/personal/entrar")
  String form(@RequestParam(defaultValue = HOME) String siguiente, Model model) {
    model.addAttribute("siguiente", ownPage(siguiente));
    return "account/entrar";
  }

  @PostMapping("/personal/entrar")
  String enter(
      @RequestParam(defaultValue = "") String usuario,
      @RequestParam(defaultValue = "") String contrasena,
      @RequestParam(defaultValue = HOME) String siguiente,
      @RequestParam(name = Form.ONLY_SHOW, defaultValue = "") String onlyShow,
      @CookieValue(name = LoginCookie.NAME, defaultValue = "") String before,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("siguiente", ownPage(siguiente));
    model.addAttribute("usuario", usuario);
    if (!onlyShow.isEmpty()) {
      return "account/entrar";
    }
    Outcome outcome = signingIn.attempt(usuario, contrasena, request.getRemoteAddr(), Kind.BROWSER);
    return switch (outcome) {
      case Outcome.In(Begun login) -> {
        logins.end(before);
        var cookie = LoginCookie.of(login.id(), Kind.BROWSER.life());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        yield redirect(request, ownPage(siguiente));
      }
      case Outcome.Wrong _ -> {
        response.setStatus(422);
        model.addAttribute("wrong", true);
        yield "account/entrar";
      }
      case Outcome.Wait(var time) -> {
        response.setStatus(429);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds() + 1));
        model.addAttribute("minutes", time.toMinutes() + 1);
        yield "account/entrar";
      }
    };
  }

  @PostMapping("/personal/salir")
  String leave(
      @CookieValue(name = LoginCookie.NAME, defaultValue = "") String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    logins.end(id);
    response.addHeader(HttpHeaders.SET_COOKIE, LoginCookie.gone().toString());
    // Nobody leafs back to the desk's pages; the cookie goes by itself, and nothing else is stored.
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return redirect(request, "/personal/entrar");
  }

  private static String redirect(HttpServletRequest request, String path) {
    return "redirect:" + Language.of(request).prefix() + path;
  }

  /** Where to go afterwards comes from the address, so it may only name a page of the desk. */
  private static String ownPage(String path) {
    return OWN_PAGE.matcher(path).matches() && !path.contains("..") ? path : HOME;
  }
}

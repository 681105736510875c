package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.convocatoria.gateway.GatewaySettings;
import org.convocatoria.gateway.account.Logins.Begun;
import org.convocatoria.gateway.account.Logins.Kind;
import org.convocatoria.gateway.account.SigningIn.Outcome;
import org.convocatoria.gateway.edge.HostCookie;
import org.convocatoria.gateway.edge.LoginCookie;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Signing in and out of the staff's desk with a browser. */
@DeskPage
class LoginPages {

  private static final String HOME = "/personal";
  private static final Pattern OWN_PAGE = Pattern.compile("/personal(/[A-Za-z0-9/_.-]*)?");

  private static final String CODE_PAGE = "/personal/entrar/codigo";
  private static final String CHALLENGE = "__Host-codigo";

  private final SigningIn signingIn;
  private final Logins logins;
  private final Codes codes;
  private final GatewaySettings.Oidc provider;

  LoginPages(SigningIn signingIn, Logins logins, Codes codes, GatewaySettings settings) {
    this.signingIn = signingIn;
    this.logins = logins;
    this.codes = codes;
    this.provider = settings.oidc();
  }

  /** What the button of the provider says; nothing where there is none. */
  @ModelAttribute("provider")
  @Nullable String provider() {
    if (!provider.given()) {
      return null;
    }
    return provider.name().isEmpty() ? URI.create(provider.issuer()).getHost() : provider.name();
  }

  @GetMapping("/personal/entrar")
  String form(
      @RequestParam(defaultValue = HOME) String siguiente,
      @RequestParam(defaultValue = "") String hecho,
      @RequestParam(defaultValue = "") String proveedor,
      Model model) {
    model.addAttribute("siguiente", ownPage(siguiente));
    model.addAttribute("set", hecho.equals("contrasena"));
    model.addAttribute("unknown", proveedor.equals("sin-cuenta") ? true : null);
    model.addAttribute("away", proveedor.equals("no") ? true : null);
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
        yield enter(login, siguiente, request, response);
      }
      case Outcome.Code(String id) -> {
        keep(id, Codes.LIFE, response);
        String next = UriUtils.encode(ownPage(siguiente), StandardCharsets.UTF_8);
        yield redirect(request, CODE_PAGE + "?siguiente=" + next);
      }
      case Outcome.Wrong _ -> {
        response.setStatus(422);
        model.addAttribute("wrong", true);
        yield "account/entrar";
      }
      case Outcome.NotNow(Account.State state, Period period) -> {
        response.setStatus(403);
        model.addAttribute("state", state.id());
        model.addAttribute("period", period);
        yield "account/entrar";
      }
      case Outcome.Wait(var time) -> wait(time, response, model, "account/entrar");
    };
  }

  @GetMapping(CODE_PAGE)
  String code(
      @RequestParam(defaultValue = HOME) String siguiente,
      @CookieValue(name = CHALLENGE, defaultValue = "") String challenge,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("siguiente", ownPage(siguiente));
    return codes.waits(challenge) ? "account/codigo" : redirect(request, "/personal/entrar");
  }

  @PostMapping(CODE_PAGE)
  String confirm(
      @RequestParam(defaultValue = "") String codigo,
      @RequestParam(defaultValue = HOME) String siguiente,
      @RequestParam(name = Form.ONLY_SHOW, defaultValue = "") String onlyShow,
      @CookieValue(name = CHALLENGE, defaultValue = "") String challenge,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("siguiente", ownPage(siguiente));
    if (!onlyShow.isEmpty()) {
      return "account/codigo";
    }
    Outcome outcome = signingIn.confirm(challenge, codigo, request.getRemoteAddr(), Kind.BROWSER);
    if (outcome instanceof Outcome.In(Begun login)) {
      keep("", Duration.ZERO, response);
      return enter(login, siguiente, request, response);
    }
    response.setStatus(422);
    model.addAttribute(codes.waits(challenge) ? "wrong" : "over", true);
    return "account/codigo";
  }

  private static String enter(
      Begun login, String next, HttpServletRequest request, HttpServletResponse response) {
    var cookie = LoginCookie.of(login.id(), Kind.BROWSER.life());
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return redirect(request, ownPage(next));
  }

  private static String wait(
      Duration time, HttpServletResponse response, Model model, String page) {
    response.setStatus(429);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds() + 1));
    model.addAttribute("minutes", time.toMinutes() + 1);
    return page;
  }

  /** The browser that gave the password is the one that gives the code. */
  private static void keep(String id, Duration life, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, HostCookie.of(CHALLENGE, id, life).toString());
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

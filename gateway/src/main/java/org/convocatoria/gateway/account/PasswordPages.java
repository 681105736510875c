package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.convocatoria.pages.language.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password by a mailed link, and asking for such a link. */
@DeskPage
class PasswordPages {

  private static final String FORGOTTEN = "/personal/entrar/olvido";
  private static final String LINK = "/personal/entrar/clave/{token}";
  private static final String PAGE = "account/clave";

  private final SettingPasswords setting;
  private final Recovering recovering;
  private final MessageSource words;

  PasswordPages(SettingPasswords setting, Recovering recovering, MessageSource words) {
    this.setting = setting;
    this.recovering = recovering;
    this.words = words;
  }

  @GetMapping(FORGOTTEN)
  String forgotten(@RequestParam(defaultValue = "") String hecho, Model model) {
    model.addAttribute("asked", hecho.equals("enlace") ? true : null);
    return "account/olvido";
  }

  /** The same response whether or not there is an account with this address. */
  @PostMapping(FORGOTTEN)
  String mail(
      @RequestParam(defaultValue = "") String correo,
      @RequestParam(name = Form.ONLY_SHOW, defaultValue = "") String onlyShow,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("correo", correo.strip());
    if (!onlyShow.isEmpty() || correo.isBlank()) {
      return "account/olvido";
    }
    Duration wait = recovering.wait(request.getRemoteAddr());
    if (wait.isPositive()) {
      response.setStatus(429);
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
      model.addAttribute("minutes", wait.toMinutes() + 1);
      return "account/olvido";
    }
    recovering.begin(correo.strip());
    return "redirect:" + Language.of(request).prefix() + FORGOTTEN + "?hecho=enlace";
  }

  @GetMapping(LINK)
  String open(@PathVariable("token") String token, HttpServletResponse response, Model model) {
    return shown(token, "", response, model);
  }

  @PostMapping(LINK)
  String set(
      @PathVariable("token") String token,
      @RequestParam(defaultValue = "") String contrasena,
      @RequestParam(defaultValue = "") String repetida,
      @RequestParam(name = Form.ONLY_SHOW, defaultValue = "") String onlyShow,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!onlyShow.isEmpty()) {
      return shown(token, "", response, model);
    }
    Language language = Language.of(request);
    if (!contrasena.equals(repetida)) {
      return refused(token, word("password.differs", language), response, model);
    }
    try {
      return setting.byLink(token, contrasena)
          ? "redirect:" + language.prefix() + "/personal/entrar?hecho=contrasena"
          : shown(token, "", response, model);
    } catch (InvalidException e) {
      InvalidException.Field field = e.fields().getFirst();
      return refused(token, word(field.key(), language, field.parts()), response, model);
    }
  }

  private String refused(String token, String why, HttpServletResponse response, Model model) {
    response.setStatus(422);
    return shown(token, why, response, model);
  }

  private String shown(String token, String why, HttpServletResponse response, Model model) {
    var account = setting.opened(token);
    if (account.isEmpty()) {
      response.setStatus(410);
      return "account/enlace-vencido";
    }
    model.addAttribute("token", token);
    model.addAttribute("account", account.get().username());
    Account.Person person = account.get().person();
    model.addAttribute("signIn", person == null ? account.get().username() : person.email());
    model.addAttribute("why", why);
    return PAGE;
  }

  private String word(String key, Language language, Object... parts) {
    return words.getMessage(key, parts, language.locale());
  }
}

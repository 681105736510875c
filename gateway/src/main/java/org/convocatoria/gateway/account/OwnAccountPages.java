package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.convocatoria.gateway.edge.Callers;
import org.convocatoria.gateway.edge.LoginCookie;
import org.convocatoria.gateway.edge.Secrets;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: its password and its logins. */
@DeskPage
class OwnAccountPages {

  private static final String OWN = "/personal/cuenta";
  private static final String PAGE = "account/mi-cuenta";
  private static final Set<String> DONE = Set.of("password", "session-ended", "others-ended");

  private final Accounts accounts;
  private final SigningIn signingIn;
  private final SettingPasswords setting;
  private final Logins logins;
  private final AccountForms forms;
  private final Clock clock;

  OwnAccountPages(
      Accounts accounts,
      SigningIn signingIn,
      SettingPasswords setting,
      Logins logins,
      AccountForms forms,
      Clock clock) {
    this.accounts = accounts;
    this.signingIn = signingIn;
    this.setting = setting;
    this.logins = logins;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping(OWN)
  String own(
      @CookieValue(name = LoginCookie.NAME, defaultValue = "") String id,
      @RequestParam(defaultValue = "") String hecho,
      Model model) {
    model.addAttribute("done", DONE.contains(hecho) ? hecho : "");
    return shown(id, List.of(), model);
  }

  /** Every other login ends, and this browser gets a new one. */
  @PostMapping(OWN + "/contrasena")
  String password(
      @CookieValue(name = LoginCookie.NAME, defaultValue = "") String id,
      @RequestParam(defaultValue = "") String actual,
      @RequestParam(defaultValue = "") String contrasena,
      @RequestParam(defaultValue = "") String repetida,
      @RequestParam(name = Form.ONLY_SHOW, defaultValue = "") String onlyShow,
      Desk desk,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!onlyShow.isEmpty()) {
      return shown(id, List.of(), model);
    }
    Account account = me();
    try {
      if (!signingIn.isPassword(account, actual, request.getRemoteAddr())) {
        throw InvalidException.of("actual", "password.wrong");
      }
      if (!contrasena.equals(repetida)) {
        throw InvalidException.of("repetida", "password.differs");
      }
      Account after = setting.change(account, contrasena);
      Logins.Begun login = logins.begin(after, Logins.Kind.BROWSER, request.getRemoteAddr());
      response.addHeader(
          HttpHeaders.SET_COOKIE,
          LoginCookie.of(login.id(), Logins.Kind.BROWSER.life()).toString());
      return desk.to(OWN + "?hecho=password");
    } catch (InvalidException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      List<String> why =
          e.fields().stream()
              .map(field -> forms.say(desk.language(), field.key(), field.parts()))
              .toList();
      return shown(id, why, model);
    }
  }

  @PostMapping(OWN + "/sesiones/{session}/fin")
  String endOne(@PathVariable("session") String session, Desk desk) {
    String name = Callers.signedIn().name();
    logins.endOf(name, session, name);
    return desk.to(OWN + "?hecho=session-ended");
  }

  @PostMapping(OWN + "/sesiones/fin")
  String endOthers(@CookieValue(name = LoginCookie.NAME, defaultValue = "") String id, Desk desk) {
    String name = Callers.signedIn().name();
    logins.endAllOf(name, id, name);
    return desk.to(OWN + "?hecho=others-ended");
  }

  private String shown(String id, List<String> why, Model model) {
    Account account = me();
    model.addAttribute("account", AccountView.of(account, true, clock.instant()));
    model.addAttribute("sessions", logins.of(account.username()));
    model.addAttribute("present", Secrets.hash(id));
    model.addAttribute("why", why);
    return PAGE;
  }

  private Account me() {
    return accounts.find(Callers.signedIn().name()).orElseThrow(UnknownAccountException::new);
  }
}

package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.pages.desk.Confirmation;
import org.convocatoria.pages.desk.Desk;
import org.convocatoria.pages.desk.DeskPage;
import org.convocatoria.pages.form.Form;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of staff at the desk of an administrator; an auditor reads them without names. */
@DeskPage
class AccountPages {

  private static final String LIST = "/personal/cuentas";
  private static final String ONE = "account/cuenta";
  private static final String INVITING = "account/invitar";

  /** The acts a page may confirm; it ignores anything else in its address. */
  private static final Set<String> DONE =
      Set.of("invited", "invited-later", "changed", "ended", "again", "session-ended");

  private final Accounts accounts;
  private final Inviting inviting;
  private final ChangingAccounts changing;
  private final OpeningPersons opening;
  private final Logins logins;
  private final AccountForms forms;
  private final Clock clock;

  AccountPages(
      Accounts accounts,
      Inviting inviting,
      ChangingAccounts changing,
      OpeningPersons opening,
      Logins logins,
      AccountForms forms,
      Clock clock) {
    this.accounts = accounts;
    this.inviting = inviting;
    this.changing = changing;
    this.opening = opening;
    this.logins = logins;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping(LIST)
  String all(Model model) {
    Caller caller = MayDo.reader();
    model.addAttribute(
        "accounts", accounts.all().stream().map(each -> view(each, caller)).toList());
    return "account/cuentas";
  }

  @GetMapping(LIST + "/invitar")
  String inviting(Model model) {
    MayDo.administrator();
    return inviting(AccountForms.blank(), model);
  }

  @PostMapping(LIST + "/invitar")
  String invite(
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Caller caller = MayDo.administrator();
    Form form = AccountForms.sent(typed);
    if (form.onlyShown()) {
      return inviting(form, model);
    }
    try {
      Accounts.Changed made = inviting.invite(AccountForms.entered(form), caller.name());
      return desk.to(
          LIST
              + "/"
              + made.account().username()
              + "?hecho="
              + (made.sent() ? "invited" : "invited-later"));
    } catch (InvalidException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return inviting(forms.refused(form, e, desk.language()), model);
    }
  }

  @GetMapping(LIST + "/{id}")
  String one(
      @PathVariable("id") String id, @RequestParam(defaultValue = "") String hecho, Model model) {
    Caller caller = MayDo.reader();
    AccountView account = view(found(id), caller);
    model.addAttribute("done", DONE.contains(hecho) ? hecho : "");
    return one(account, AccountForms.of(account), caller, model);
  }

  @PostMapping(LIST + "/{id}")
  String change(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Caller caller = MayDo.administrator();
    Form form = AccountForms.sent(typed);
    AccountView account = view(found(id), caller);
    if (form.onlyShown()) {
      return one(account, form, caller, model);
    }
    try {
      changing.change(id, AccountForms.entered(form), caller.name());
      return desk.to(LIST + "/" + id + "?hecho=changed");
    } catch (InvalidException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return one(account, forms.refused(form, e, desk.language()), caller, model);
    } catch (LastAdministratorException _) {
      return last(account, form, desk, caller, response, model);
    }
  }

  @PostMapping(LIST + "/{id}/fin")
  String end(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> typed,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Caller caller = MayDo.administrator();
    AccountView account = view(found(id), caller);
    if (!Confirmation.isGiven(AccountForms.sent(typed))) {
      return new Confirmation("accounts.end.title", "accounts.end.text", "accounts.end.yes")
          .ask(List.of(account.name() == null ? id : account.name()), LIST + "/" + id, model);
    }
    try {
      changing.end(id, caller.name());
      return desk.to(LIST + "/" + id + "?hecho=ended");
    } catch (LastAdministratorException _) {
      return last(account, AccountForms.of(account), desk, caller, response, model);
    }
  }

  @PostMapping(LIST + "/{id}/invitacion")
  String again(@PathVariable("id") String id, Desk desk) {
    Caller caller = MayDo.administrator();
    boolean sent = inviting.again(id, caller.name()).sent();
    return desk.to(LIST + "/" + id + "?hecho=" + (sent ? "again" : "invited-later"));
  }

  @PostMapping(LIST + "/{id}/sesiones/{session}/fin")
  String endSession(
      @PathVariable("id") String id, @PathVariable("session") String session, Desk desk) {
    Caller caller = MayDo.administrator();
    logins.endOf(id, session, caller.name());
    return desk.to(LIST + "/" + id + "?hecho=session-ended");
  }

  /** The response of this one request shows the person; the next one asks for a reason again. */
  @PostMapping(LIST + "/{id}/persona")
  String person(
      @PathVariable("id") String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = Form.ONLY_SHOW, defaultValue = "") String onlyShow,
      Desk desk,
      HttpServletResponse response,
      Model model) {
    Caller caller = MayDo.reader();
    try {
      AccountView account = AccountView.of(opening.open(id, reason, caller), true, clock.instant());
      return one(account, AccountForms.of(account), caller, model);
    } catch (InvalidException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      AccountView account = view(found(id), caller);
      InvalidException.Field field = e.fields().getFirst();
      model.addAttribute("why", forms.say(desk.language(), field.key(), field.parts()));
      return one(account, AccountForms.of(account), caller, model);
    }
  }

  @ExceptionHandler
  void unknown(UnknownAccountException e, HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  @ExceptionHandler({EndedAccountException.class, BusyAccountException.class})
  void settled(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.CONFLICT.value());
  }

  private String last(
      AccountView account,
      Form form,
      Desk desk,
      Caller caller,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    return one(
        account, forms.refused(form, "problem.last-administrator", desk.language()), caller, model);
  }

  private String one(AccountView account, Form form, Caller caller, Model model) {
    boolean administers = MayDo.seesPersons(caller);
    model.addAttribute("account", account);
    model.addAttribute("form", form);
    model.addAttribute("roles", roles());
    model.addAttribute("administers", administers);
    model.addAttribute("sessions", administers ? logins.of(account.id()) : List.of());
    return ONE;
  }

  private static String inviting(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("roles", roles());
    return INVITING;
  }

  private static List<String> roles() {
    return Arrays.stream(Role.values()).map(Role::id).toList();
  }

  private Account found(String id) {
    return accounts.find(id).orElseThrow(UnknownAccountException::new);
  }

  private AccountView view(Account account, Caller caller) {
    return AccountView.of(account, MayDo.seesPersons(caller), clock.instant());
  }
}

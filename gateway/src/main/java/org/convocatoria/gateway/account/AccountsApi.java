package org.convocatoria.gateway.account;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.convocatoria.gateway.edge.service.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of staff, for programs of an administrator. */
@RestController
@RequestMapping("/api/staff/accounts")
class AccountsApi {

  private final Accounts accounts;
  private final Inviting inviting;
  private final ChangingAccounts changing;
  private final OpeningPersons opening;
  private final Logins logins;
  private final Clock clock;

  /** All of them: an installation has tens, not thousands. */
  record All(List<AccountView> items) {}

  /** Why somebody's name is wanted. */
  record Reason(@Nullable String reason) {}

  /** The logins of an account. */
  record Sessions(List<Session> items) {}

  /** One of them. */
  record Session(
      String id, String kind, Instant began, Instant seen, Instant expires, String from) {

    static Session of(Logins.Login login) {
      return new Session(
          login.id(),
          login.kind() == Logins.Kind.BROWSER ? "browser" : "program",
          login.began(),
          login.seen(),
          login.expires(),
          login.from());
    }
  }

  AccountsApi(
      Accounts accounts,
      Inviting inviting,
      ChangingAccounts changing,
      OpeningPersons opening,
      Logins logins,
      Clock clock) {
    this.accounts = accounts;
    this.inviting = inviting;
    this.changing = changing;
    this.opening = opening;
    this.logins = logins;
    this.clock = clock;
  }

  @GetMapping
  All all() {
    Caller caller = MayDo.reader();
    return new All(accounts.all().stream().map(each -> view(each, caller)).toList());
  }

  @PostMapping
  ResponseEntity<AccountView> invite(@RequestBody Entered entered) {
    Caller caller = MayDo.administrator();
    AccountView made = view(inviting.invite(entered, caller.name()).account(), caller);
    return ResponseEntity.created(URI.create("/api/staff/accounts/" + made.id())).body(made);
  }

  @GetMapping("/{id}")
  AccountView one(@PathVariable("id") String id) {
    Caller caller = MayDo.reader();
    return view(accounts.find(id).orElseThrow(UnknownAccountException::new), caller);
  }

  @PutMapping("/{id}")
  AccountView change(@PathVariable("id") String id, @RequestBody Entered entered) {
    Caller caller = MayDo.administrator();
    return view(changing.change(id, entered, caller.name()), caller);
  }

  @DeleteMapping("/{id}")
  AccountView end(@PathVariable("id") String id) {
    Caller caller = MayDo.administrator();
    return view(changing.end(id, caller.name()), caller);
  }

  @PostMapping("/{id}/invitation")
  AccountView again(@PathVariable("id") String id) {
    Caller caller = MayDo.administrator();
    return view(inviting.again(id, caller.name()).account(), caller);
  }

  @PostMapping("/{id}/person")
  AccountView person(@PathVariable("id") String id, @RequestBody Reason reason) {
    Caller caller = MayDo.reader();
    return AccountView.of(
        opening.open(id, Entered.text(reason.reason()), caller), true, clock.instant());
  }

  @GetMapping("/{id}/sessions")
  Sessions sessions(@PathVariable("id") String id) {
    MayDo.ownerOrAdministrator(id);
    return new Sessions(logins.of(id).stream().map(Session::of).toList());
  }

  @DeleteMapping("/{id}/sessions/{session}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSession(@PathVariable("id") String id, @PathVariable("session") String session) {
    Caller caller = MayDo.ownerOrAdministrator(id);
    if (!logins.endOf(id, session, caller.name())) {
      throw new UnknownAccountException();
    }
  }

  private AccountView view(Account account, Caller caller) {
    return AccountView.of(account, MayDo.seesPersons(caller), clock.instant());
  }
}

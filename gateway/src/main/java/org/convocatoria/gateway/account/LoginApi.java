package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.convocatoria.gateway.account.Logins.Kind;
import org.convocatoria.gateway.account.SigningIn.Outcome;
import org.convocatoria.gateway.edge.ProblemKind;
import org.convocatoria.gateway.edge.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives programs a bearer token for the staff API. */
@RestController
class LoginApi {

  private final SigningIn signingIn;
  private final Logins logins;
  private final Problems problems;

  record Attempt(String username, String password) {
    Attempt {
      username = username == null ? "" : username;
      password = password == null ? "" : password;
    }
  }

  record Token(String token, Instant expiresAt) {}

  LoginApi(SigningIn signingIn, Logins logins, Problems problems) {
    this.signingIn = signingIn;
    this.logins = logins;
    this.problems = problems;
  }

  @PostMapping("/api/session")
  @Nullable ResponseEntity<Token> begin(
      @RequestBody Attempt attempt, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Outcome outcome =
        signingIn.attempt(
            attempt.username(), attempt.password(), request.getRemoteAddr(), Kind.PROGRAM);
    return switch (outcome) {
      case Outcome.In(Logins.Begun login) ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(new Token(login.id(), login.expires()));
      case Outcome.Wrong _ -> {
        problems.write(request, response, ProblemKind.WRONG_CREDENTIALS);
        yield null;
      }
      case Outcome.Wait(var time) -> {
        response.setHeader("Retry-After", Long.toString(time.toSeconds() + 1));
        problems.write(request, response, ProblemKind.TOO_MANY_ATTEMPTS);
        yield null;
      }
    };
  }

  /** Ends what a token opens; of one that opens nothing there is nothing to end. */
  @DeleteMapping("/api/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request) {
    Credentials.bearer(request).ifPresent(logins::end);
  }
}

package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.convocatoria.gateway.account.Logins.Kind;
import org.convocatoria.gateway.account.SigningIn.Outcome;
import org.convocatoria.gateway.edge.ProblemKind;
import org.convocatoria.gateway.edge.Problems;
import org.convocatoria.gateway.edge.service.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

  /**
   * What a program shows: a name and a password, or the code that was mailed for them.
   *
   * @param challenge the id that came with the refusal that asked for the code
   */
  record Attempt(String username, String password, String challenge, String code) {
    Attempt {
      username = username == null ? "" : username;
      password = password == null ? "" : password;
      challenge = challenge == null ? "" : challenge;
      code = code == null ? "" : code;
    }
  }

  record Token(String token, Instant expiresAt) {}

  /** The refusal that asks for a code. */
  record CodeNeeded(String type, String title, int status, String challenge) {}

  LoginApi(SigningIn signingIn, Logins logins, Problems problems) {
    this.signingIn = signingIn;
    this.logins = logins;
    this.problems = problems;
  }

  @PostMapping("/api/session")
  @Nullable ResponseEntity<?> begin(
      @RequestBody Attempt attempt, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return switch (outcome(attempt, request.getRemoteAddr())) {
      case Outcome.In(Logins.Begun login) ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(new Token(login.id(), login.expires()));
      case Outcome.Code(String id) -> codeNeeded(request, id);
      case Outcome.Wrong _ -> {
        boolean code = !attempt.challenge().isEmpty();
        problems.write(
            request, response, code ? ProblemKind.WRONG_CODE : ProblemKind.WRONG_CREDENTIALS);
        yield null;
      }
      case Outcome.NotNow _ -> {
        problems.write(request, response, ProblemKind.ACCOUNT_NOT_ACTIVE);
        yield null;
      }
      case Outcome.Wait(var time) -> {
        response.setHeader("Retry-After", Long.toString(time.toSeconds() + 1));
        problems.write(request, response, ProblemKind.TOO_MANY_ATTEMPTS);
        yield null;
      }
    };
  }

  private Outcome outcome(Attempt attempt, String address) {
    return attempt.challenge().isEmpty()
        ? signingIn.attempt(attempt.username(), attempt.password(), address, Kind.PROGRAM)
        : signingIn.confirm(attempt.challenge(), attempt.code(), address, Kind.PROGRAM);
  }

  private ResponseEntity<?> codeNeeded(HttpServletRequest request, String id) {
    Problem problem = problems.of(request, ProblemKind.CODE_NEEDED);
    return ResponseEntity.status(problem.status())
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(new CodeNeeded(problem.type(), problem.title(), problem.status(), id));
  }

  /** Ends what a token opens; of one that opens nothing there is nothing to end. */
  @DeleteMapping("/api/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request) {
    Credentials.bearer(request).ifPresent(logins::end);
  }
}

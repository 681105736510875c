package org.convocatoria.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.convocatoria.gateway.edge.ProblemKind;
import org.convocatoria.gateway.edge.Problems;
import org.convocatoria.gateway.edge.service.Problem;
import org.convocatoria.pages.language.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs why nothing was done with an account. */
@RestControllerAdvice(assignableTypes = AccountsApi.class)
class AccountProblems {

  private final Problems problems;
  private final MessageSource words;

  /** A problem that names fields. */
  record Invalid(String type, String title, int status, List<Wrong> errors) {}

  /** A field and what to do about it. */
  record Wrong(String field, String message) {}

  AccountProblems(Problems problems, MessageSource words) {
    this.problems = problems;
    this.words = words;
  }

  @ExceptionHandler
  ResponseEntity<Object> invalid(InvalidException e, HttpServletRequest request) {
    Problem problem = problems.of(request, ProblemKind.INVALID);
    List<Wrong> errors =
        e.fields().stream()
            .map(
                field ->
                    new Wrong(
                        field.name(),
                        words.getMessage(
                            field.key(), field.parts(), Language.of(request).locale())))
            .toList();
    return answer(
        problem.status(), new Invalid(problem.type(), problem.title(), problem.status(), errors));
  }

  @ExceptionHandler
  ResponseEntity<Object> last(LastAdministratorException e, HttpServletRequest request) {
    return answer(request, ProblemKind.LAST_ADMINISTRATOR);
  }

  @ExceptionHandler
  ResponseEntity<Object> ended(EndedAccountException e, HttpServletRequest request) {
    return answer(request, ProblemKind.ACCOUNT_SETTLED);
  }

  @ExceptionHandler
  ResponseEntity<Object> busy(BusyAccountException e, HttpServletRequest request) {
    return answer(request, ProblemKind.CONFLICT);
  }

  @ExceptionHandler
  ResponseEntity<Object> unknown(UnknownAccountException e, HttpServletRequest request) {
    return answer(request, ProblemKind.NOT_FOUND);
  }

  private ResponseEntity<Object> answer(HttpServletRequest request, ProblemKind kind) {
    return answer(kind.status(), problems.of(request, kind));
  }

  private static ResponseEntity<Object> answer(int status, Object body) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
  }
}

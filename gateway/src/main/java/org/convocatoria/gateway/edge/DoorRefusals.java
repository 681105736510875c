package org.convocatoria.gateway.edge;

import java.time.Duration;
import org.convocatoria.pages.language.Paths;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Responds in a service's place: problem details for programs, an error page for people. */
@Component
class DoorRefusals {

  private final Problems problems;

  DoorRefusals(Problems problems) {
    this.problems = problems;
  }

  ServerResponse refuse(ServerRequest request, ProblemKind kind) {
    long retryAfter =
        switch (kind) {
          case SERVICE_AWAY -> 10;
          case CUT_OFF -> 1;
          default -> 0;
        };
    return refuse(request, kind, retryAfter);
  }

  ServerResponse tooManyAttempts(ServerRequest request, Duration wait) {
    return refuse(request, ProblemKind.TOO_MANY_ATTEMPTS, wait.toSeconds() + 1);
  }

  /** Refuses what is beyond a limit; the page shows what was typed, and says which limit it is. */
  ServerResponse beyond(ServerRequest request, ProblemKind limit, Duration wait) {
    request.servletRequest().setAttribute(BeyondLimit.ATTRIBUTE, new BeyondLimit(limit));
    return refuse(request, limit, wait.toSeconds() + 1);
  }

  private ServerResponse refuse(ServerRequest request, ProblemKind kind, long retryAfter) {
    return ServerResponse.status(kind.status())
        .build(
            (servlet, response) -> {
              if (retryAfter > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
              }
              if (Paths.isApi(servlet.getRequestURI())) {
                problems.write(request.servletRequest(), response, kind);
              } else {
                response.sendError(kind.status());
              }
              return null;
            });
  }
}

package org.convocatoria.gateway.dashboard.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.convocatoria.gateway.edge.service.Answer;
import org.convocatoria.gateway.edge.service.Problem;

/** What follows a form that was sent: the next page, or the form again with what was wrong. */
public final class Reply {

  private Reply() {}

  /** Goes on with what the service gave, or shows the form again under the service's status. */
  public static <T> String to(
      Answer<T> answer,
      Form form,
      HttpServletResponse response,
      Function<T, String> done,
      Function<Form, String> again) {
    return switch (answer) {
      case Answer.Given<T>(T body) -> done.apply(body);
      case Answer.Away<T> _ -> again(503, form.after(answer), response, again);
      case Answer.Refused<T>(int status, Problem _) ->
          again(status, form.after(answer), response, again);
    };
  }

  private static String again(
      int status, Form form, HttpServletResponse response, Function<Form, String> again) {
    response.setStatus(status);
    return again.apply(form);
  }
}

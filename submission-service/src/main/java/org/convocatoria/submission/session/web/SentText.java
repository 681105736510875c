package org.convocatoria.submission.session.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.session.Transcript;
import org.springframework.http.HttpStatus;

/** Reads plain text out of a request. Spring would refuse an unknown charset without saying why. */
final class SentText {

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)\"?", Pattern.CASE_INSENSITIVE);

  private SentText() {}

  static String read(HttpServletRequest request) throws IOException {
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("text/plain")) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", "sessions.not-plain");
    }
    Matcher charset = CHARSET.matcher(type);
    return charset.find()
        ? Transcript.declared(request.getInputStream(), charset.group(1))
        : Transcript.guessed(request.getInputStream());
  }
}

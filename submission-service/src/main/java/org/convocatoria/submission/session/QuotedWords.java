package org.convocatoria.submission.session;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convocatoria.service.problem.ProblemException;

/** Finds words that were copied out of a transcript, whatever their spacing. */
public final class QuotedWords {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private QuotedWords() {}

  /**
   * The only place of these words in the transcript.
   *
   * @throws ProblemException 422 at the field {@code quote} if they occur nowhere, or more than
   *     once
   */
  public static Passage find(String transcript, String quote) {
    if (quote.isBlank()) {
      throw ProblemException.invalid("quote", "sessions.quote-empty");
    }
    String pattern =
        Arrays.stream(BLANKS.split(quote.strip(), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher found = Pattern.compile(pattern).matcher(transcript);
    if (!found.find()) {
      throw ProblemException.invalid("quote", "sessions.quote-unknown");
    }
    int start = found.start();
    int end = found.end();
    int times = 1;
    while (found.find(found.start() + 1)) {
      times++;
    }
    if (times > 1) {
      throw ProblemException.invalid("quote", "sessions.quote-several", times);
    }
    int from = transcript.codePointCount(0, start);
    return new Passage(from, from + transcript.codePointCount(start, end));
  }
}

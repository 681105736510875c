package org.convocatoria.submission.contribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convocatoria.service.problem.ProblemException;

/** Finds the places of words that somebody copied out of a field, whatever their spacing. */
public final class PastedWords {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PastedWords() {}

  /**
   * The first place of these words, or all of them.
   *
   * @throws ProblemException 422 at {@code passages} where they do not stand there
   */
  public static List<Redacting.Place> find(
      Contribution in, WordsField field, String pasted, boolean all) {
    String words = field.of(in.content());
    List<Redacting.Place> places = new ArrayList<>();
    if (!pasted.isBlank()) {
      Matcher found = pattern(pasted).matcher(words);
      while (found.find() && (all || places.isEmpty())) {
        places.add(
            new Redacting.Place(
                words.codePointCount(0, found.start()),
                words.codePointCount(0, found.end()),
                field.wire()));
      }
    }
    if (places.isEmpty()) {
      throw ProblemException.invalid("passages", "redaction.words-unknown");
    }
    return places;
  }

  private static Pattern pattern(String pasted) {
    return Pattern.compile(
        Arrays.stream(BLANKS.split(pasted.strip(), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+")));
  }
}

package org.convocatoria.submission.consultation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convocatoria.words.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a released result in words, as its contribution has it. */
@Component
public class ResultText {

  private static final Locale SPANISH = Locale.of("es", "MX");
  private static final int LONGEST_TITLE = 120;

  private final MessageSource words;

  ResultText(MessageSource words) {
    this.words = words;
  }

  /** The title and the text of the contribution of a released question. */
  record Words(String title, String text) {}

  Words of(Consultation known, Release release) {
    String wording = Releasing.wording(known, release.question()).orElse(release.question());
    String versions =
        release.results().stream()
            .map(result -> version(known, release, result))
            .collect(Collectors.joining("\n\n"));
    return new Words(
        cut(say("consultation.result.title", wording)),
        say("consultation.result.text", known.title(), wording) + "\n\n" + versions);
  }

  /** A count in words: the number, «menos de 5», or that it is withheld. */
  public Sentence figure(Figure figure) {
    if (figure.shown()) {
      return Sentence.of("consultation.figure", figure.count());
    }
    return figure.small()
        ? Sentence.of("consultation.figure.small", Figure.FLOOR)
        : Sentence.of("consultation.figure.telling");
  }

  /** A value in words: the option's text, the stance, the step or the range of numbers. */
  public Sentence value(Questionnaire asked, String id, String option) {
    if (asked.statement(id).isPresent()) {
      return Sentence.of("consultation.stance." + option);
    }
    Question question = asked.question(id).orElseThrow();
    if (question.kind() == Kind.NUMBER && option.contains(NumberRanges.TO)) {
      List<String> ends = List.of(option.split("\\.\\.", -1));
      return Sentence.of("consultation.range", ends.getFirst(), ends.getLast());
    }
    return Sentence.of(
        "consultation.option", question.option(option).map(Option::text).orElse(option));
  }

  private String version(Consultation known, Release release, Result result) {
    Questionnaire asked = known.questionnaire(result.version()).orElseThrow();
    String head =
        known.questionnaires().size() == 1
            ? say("consultation.result.answered", figure(result.answered()))
            : say(
                "consultation.result.answered.version",
                result.version(),
                Releasing.wording(asked, release.question()).orElse(""),
                figure(result.answered()));
    boolean ranking =
        asked.question(release.question()).filter(each -> each.kind() == Kind.RANKING).isPresent();
    String counts = ranking ? say("consultation.result.firsts") + "\n" : "";
    return result.cells().stream()
        .map(
            cell ->
                say(
                    "consultation.result.cell",
                    value(asked, release.question(), cell.option()),
                    figure(cell.count())))
        .collect(Collectors.joining("\n", head + "\n" + counts, ""))
        .strip();
  }

  private String say(String key, Object... parts) {
    return Sentence.of(key, parts).in(SPANISH, words);
  }

  private static String cut(String title) {
    int points = title.codePointCount(0, title.length());
    return points <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }
}

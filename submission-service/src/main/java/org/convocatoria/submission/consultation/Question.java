package org.convocatoria.submission.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question of a questionnaire.
 *
 * @param options empty for kinds without options
 * @param when null if everybody is asked
 * @param min the least value of a scale or a number; null without a bound. {@code max} likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
    String id,
    Kind kind,
    String text,
    @Nullable List<Option> options,
    @JsonInclude(JsonInclude.Include.ALWAYS) boolean required,
    @Nullable Condition when,
    @Nullable Integer min,
    @Nullable Integer max) {

  private static final int FIRST = 1;
  private static final int LAST = 5;

  /** Reads a question; it is optional unless it says otherwise. */
  @JsonCreator
  static Question written(
      String id,
      Kind kind,
      String text,
      @Nullable List<Option> options,
      @Nullable Boolean required,
      @Nullable Condition when,
      @Nullable Integer min,
      @Nullable Integer max) {
    return new Question(id, kind, text, options, Boolean.TRUE.equals(required), when, min, max);
  }

  /** Copies the options. */
  public Question {
    options = options == null ? List.of() : List.copyOf(options);
  }

  @Override
  @SuppressWarnings("NullAway") // the constructor leaves none out
  public List<Option> options() {
    return options;
  }

  /** The option with this id. */
  public Optional<Option> option(String wanted) {
    return options().stream().filter(each -> each.id().equals(wanted)).findFirst();
  }

  /** The lowest step of a scale. */
  @JsonIgnore
  public int first() {
    return min == null ? FIRST : min;
  }

  /** The highest step of a scale. */
  @JsonIgnore
  public int last() {
    return max == null ? first() - FIRST + LAST : max;
  }

  /** The steps of a scale, the lowest first. */
  @JsonIgnore
  public List<Integer> steps() {
    return IntStream.rangeClosed(first(), last()).boxed().toList();
  }
}

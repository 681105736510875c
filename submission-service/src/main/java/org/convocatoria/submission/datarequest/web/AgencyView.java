package org.convocatoria.submission.datarequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.contribution.Dataset;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Letter;
import org.convocatoria.submission.datarequest.LetterTemplate;
import org.convocatoria.submission.datarequest.Progress;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A request as its agency sees it.
 *
 * @param asked what the agency asked, each with what it was told
 * @param template the file that it is to fill in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencyView(
    @JsonUnwrapped Wanted wanted,
    String state,
    Sentence standing,
    @Nullable LocalDate due,
    List<Given> answers,
    List<AskingView> asked,
    @Nullable Attachment template) {

  /** What the letter asks for. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Wanted(
      String agency,
      RequestLine.Numbered letter,
      String subject,
      List<String> variables,
      Letter.Period period,
      @Nullable String units,
      int workingDays) {}

  /** An answer as its agency sent it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Given(
      Instant at,
      String answer,
      String text,
      boolean official,
      @Nullable Dataset data,
      List<String> reserved,
      List<String> files,
      @Nullable String folio) {

    static Given of(Progress.Answered answered) {
      var reply = answered.reply();
      return new Given(
          answered.at(),
          reply.extent().name().toLowerCase(Locale.ROOT),
          reply.text(),
          reply.official(),
          reply.data(),
          reply.reserved(),
          reply.files().stream().map(Attachment::name).toList(),
          answered.place() == null ? null : answered.place().folio());
    }
  }

  static AgencyView of(DataRequest request, RequestLine line, @Nullable LetterTemplate template) {
    Letter letter = request.letter();
    return new AgencyView(
        new Wanted(
            line.agency(),
            line.letter(),
            line.subject(),
            letter.variables(),
            letter.period(),
            letter.units(),
            letter.workingDays()),
        line.state().wire(),
        line.standing(),
        line.due(),
        request.answers().stream().map(Given::of).toList(),
        AskingView.all(request),
        template == null ? null : template.file());
  }
}

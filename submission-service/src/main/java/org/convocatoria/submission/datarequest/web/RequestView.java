package org.convocatoria.submission.datarequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Letter;
import org.convocatoria.submission.datarequest.LetterTemplate;
import org.convocatoria.submission.datarequest.Told;
import org.jspecify.annotations.Nullable;

/** A whole request for staff; its link only for those who pass it on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
    @JsonUnwrapped RequestLine line,
    List<String> variables,
    Letter.Period period,
    @Nullable String units,
    int workingDays,
    @Nullable String table,
    @Nullable Attachment template,
    @Nullable String link,
    List<AskingView> asked,
    List<Told.Step> steps) {

  static RequestView of(
      DataRequest request,
      RequestLine line,
      @Nullable LetterTemplate template,
      @Nullable String link) {
    Letter letter = request.letter();
    return new RequestView(
        line,
        letter.variables(),
        letter.period(),
        letter.units(),
        letter.workingDays(),
        letter.table(),
        template == null ? null : template.file(),
        link,
        AskingView.all(request),
        Told.history(request, template));
  }
}

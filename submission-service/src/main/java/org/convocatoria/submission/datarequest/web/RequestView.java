package org.convocatoria.submission.datarequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Letter;
import org.convocatoria.submission.datarequest.Told;
import org.convocatoria.words.Sentence;
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
    @Nullable String link,
    List<Step> steps) {

  /** Something that became of it. */
  record Step(Instant at, Sentence text) {}

  static RequestView of(DataRequest request, RequestLine line, @Nullable String link) {
    Letter letter = request.letter();
    return new RequestView(
        line,
        letter.variables(),
        letter.period(),
        letter.units(),
        letter.workingDays(),
        letter.table(),
        link,
        request.progress().stream().map(each -> new Step(each.at(), Told.of(each))).toList());
  }
}

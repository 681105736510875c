package org.convocatoria.submission.datarequest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convocatoria.submission.call.WorkingDays;
import org.convocatoria.submission.datarequest.DataRequest;
import org.convocatoria.submission.datarequest.Deadline;
import org.convocatoria.submission.datarequest.RequestState;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param batch the id that all requests of one letter share
 * @param late by how many working days the answer is late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestLine(
    String id,
    String batch,
    Numbered letter,
    String subject,
    String agency,
    String sector,
    @Nullable String municipality,
    RequestState state,
    Sentence standing,
    @Nullable LocalDate due,
    int late,
    List<String> folios,
    Instant sentAt,
    @Nullable String redirectedFrom,
    boolean sample) {

  /** A letter's number and date. */
  record Numbered(String number, LocalDate date) {}

  static RequestLine of(DataRequest request, WorkingDays days, LocalDate today) {
    return new RequestLine(
        request.id(),
        request.batch(),
        new Numbered(request.letter().number(), request.letter().date()),
        request.letter().subject(),
        request.agency().name(),
        request.agency().sector(),
        request.agency().municipality(),
        request.state(),
        Deadline.standing(request, days, today),
        request.due(),
        Deadline.late(request, days, today),
        request.folios(),
        request.sentAt(),
        request.redirectedFrom(),
        request.sample());
  }
}

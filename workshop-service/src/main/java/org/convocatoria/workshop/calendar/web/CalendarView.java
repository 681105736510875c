package org.convocatoria.workshop.calendar.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.convocatoria.words.Bilingual;
import org.convocatoria.workshop.result.PublicResult;
import org.convocatoria.workshop.workshop.WorkshopView;

/** The calendar as programs read it. */
final class CalendarView {

  private CalendarView() {}

  /** One line of the calendar; results are counted once they are public. */
  record Line(@JsonUnwrapped WorkshopView workshop, int results) {}

  /** A whole workshop; its results are there once they are public. */
  record Whole(
      @JsonUnwrapped WorkshopView workshop, List<OfTable> tables, List<PublicResult> results) {}

  /** A table and how many public results it has in this workshop. */
  record OfTable(String id, Bilingual name, int results) {}
}

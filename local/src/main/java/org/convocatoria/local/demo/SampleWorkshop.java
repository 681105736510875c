package org.convocatoria.local.demo;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;

/** A workshop of the calendar as everybody reads it, which people may have changed. */
record SampleWorkshop(JsonNode data) {

  /** Whether results may be recorded. */
  boolean isOpen() {
    return status().equals("scheduled");
  }

  boolean isClosed() {
    return status().equals("closed");
  }

  /** Once moved, by whomever, it is not moved again. */
  boolean isToMove() {
    return isOpen() && data.path("changes").isEmpty();
  }

  String starts() {
    return data.path("starts").asString();
  }

  String ends() {
    return data.path("ends").asString();
  }

  String inWords() {
    return switch (status()) {
      case "closed" -> "it is closed.";
      case "cancelled" -> "it was cancelled.";
      default -> "it was moved before, to " + starts() + ".";
    };
  }

  static String weekLater(String time, ZoneId zone) {
    return OffsetDateTime.parse(time)
        .atZoneSameInstant(zone)
        .plusWeeks(1)
        .toOffsetDateTime()
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private String status() {
    return data.path("status").asString("");
  }
}

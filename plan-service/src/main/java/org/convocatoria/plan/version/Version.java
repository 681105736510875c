package org.convocatoria.plan.version;

import java.time.Instant;
import java.util.List;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.plan.outline.Section;
import org.jspecify.annotations.Nullable;

/**
 * A published version: what the plan said, frozen. {@code request} is the id of the request that
 * made it, so that a repeat finds it.
 */
public record Version(
    String id,
    String call,
    int number,
    @Nullable String label,
    Instant publishedAt,
    Instant cutOff,
    List<Section> sections,
    List<String> parts,
    int paragraphs,
    Tally answers,
    String request) {

  /** Copies what it is given. */
  public Version {
    sections = List.copyOf(sections);
    parts = List.copyOf(parts);
  }

  /** The number is part of the id, so that it is given only once. */
  public static String idOf(String call, int number) {
    return call + ":version:" + number;
  }

  Change<Version, VersionEvent> published() {
    return Change.of(this, new VersionEvent.VersionPublished());
  }
}

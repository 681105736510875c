package org.convocatoria.plan.version.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.version.Version;
import org.convocatoria.plan.version.VersionEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells that a version is out; what it says is told paragraph by paragraph. */
@Component
class VersionPublishing implements Publishing<Version, VersionEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record State(
      String call,
      int version,
      @Nullable String label,
      Instant publishedAt,
      Instant cutOff,
      int paragraphs) {}

  @Override
  public Object publicState(Version version) {
    return state(version);
  }

  @Override
  public String auditName(VersionEvent event) {
    return switch (event) {
      case VersionEvent.VersionPublished _ -> "version-published";
      case VersionEvent.PartKept _ -> "part-kept";
      case VersionEvent.QuotesForgotten _ -> "quotes-forgotten";
    };
  }

  @Override
  public List<Outgoing> publish(Version version, VersionEvent event) {
    return switch (event) {
      case VersionEvent.VersionPublished() -> told(version, "published");
      case VersionEvent.PartKept(), VersionEvent.QuotesForgotten() -> List.of();
    };
  }

  @Override
  public List<Outgoing> restated(Version version) {
    return told(version, "restated");
  }

  private static List<Outgoing> told(Version version, String what) {
    String type = "plan.version-" + what + ".v1";
    return List.of(Outgoing.event("plan.events", version.id(), type, state(version), Map.of()));
  }

  private static State state(Version version) {
    return new State(
        version.call(),
        version.number(),
        version.label(),
        version.publishedAt(),
        version.cutOff(),
        version.paragraphs());
  }
}

package org.convocatoria.plan.version.messaging;

import java.util.List;
import java.util.Map;
import org.convocatoria.messaging.outbox.Outgoing;
import org.convocatoria.messaging.outbox.Publishing;
import org.convocatoria.plan.version.VersionEvent;
import org.convocatoria.plan.version.VersionPart;
import org.springframework.stereotype.Component;

/** Publishes nothing about the parts of a version; the audit notes how much each holds. */
@Component
class VersionPartPublishing implements Publishing<VersionPart, VersionEvent> {

  private final VersionPublishing versions;

  VersionPartPublishing(VersionPublishing versions) {
    this.versions = versions;
  }

  @Override
  public Object publicState(VersionPart part) {
    return Map.of("call", part.call(), "paragraphs", part.paragraphs().size());
  }

  @Override
  public String auditName(VersionEvent event) {
    return versions.auditName(event);
  }

  @Override
  public List<Outgoing> publish(VersionPart part, VersionEvent event) {
    return List.of();
  }

  @Override
  public List<Outgoing> restated(VersionPart part) {
    return List.of();
  }
}

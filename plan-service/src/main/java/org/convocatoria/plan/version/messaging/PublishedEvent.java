package org.convocatoria.plan.version.messaging;

import org.convocatoria.messaging.inbox.WireType;

/** What versions read of the plan's own events. */
sealed interface PublishedEvent {

  /** A version is out; the key says which. */
  @WireType("plan.version-published.v1")
  record VersionPublished() implements PublishedEvent {}

  /** Everything else this service tells. */
  record Ignored() implements PublishedEvent {}
}

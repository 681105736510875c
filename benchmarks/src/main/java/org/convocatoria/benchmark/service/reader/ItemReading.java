package org.convocatoria.benchmark.service.reader;

import org.convocatoria.benchmark.service.Item;
import org.convocatoria.messaging.inbox.WireType;

/** What the second service reads of items. */
sealed interface ItemReading {

  /** An item as it is. */
  @WireType({"bench.item-created.v1", "bench.item-changed.v1"})
  record Kept(Item state) implements ItemReading {}

  /** Anything else. */
  record Ignored() implements ItemReading {}
}

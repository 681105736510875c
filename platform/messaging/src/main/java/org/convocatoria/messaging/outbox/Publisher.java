package org.convocatoria.messaging.outbox;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends one entry to the broker and reports once: null when acknowledged, else the reason. */
interface Publisher extends AutoCloseable {

  void send(Ref ref, Pending entry, Consumer<@Nullable Exception> reply);

  @Override
  void close();
}

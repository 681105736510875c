package org.convocatoria.gateway.edge;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Discards bodies once their requests are over, the page about a failure included. */
@Component
class DiscardedBodies implements ServletRequestListener {

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    LimitedRequest limited = LimitedRequest.of(event.getServletRequest());
    if (limited != null) {
      try {
        limited.discard();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

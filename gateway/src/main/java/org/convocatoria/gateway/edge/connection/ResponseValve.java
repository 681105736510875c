package org.convocatoria.gateway.edge.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.convocatoria.gateway.edge.body.Receiving;

/**
 * Goes around all that the server does, its own responses included: requests that it cannot read,
 * or whose method it refuses, come to no filter.
 */
class ResponseValve extends ValveBase {

  private final Receiving receiving;

  ResponseValve(Receiving receiving) {
    super(true);
    this.receiving = receiving;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    SecurityHeaders.set(response);
    BrokenOff.prepare(request, response);
    getNext().invoke(request, response);
    // Of a body that was read to its end nothing is left, and the connection can go on.
    boolean coming = request.getAttribute(Receiving.EXPECTED) != null && !request.isFinished();
    if (coming && response.getStatus() >= 400 && !request.getCoyoteRequest().hasExpectation()) {
      response.finishResponse();
      readRest(request);
    }
  }

  /**
   * Reads what is left of a refused body, since many senders read the response only afterwards; but
   * not for ever, as the server would.
   */
  private void readRest(Request request) {
    try {
      receiving.discard(request.getStream());
    } catch (IOException _) {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }
}

package org.convocatoria.gateway.edge.connection;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ActionCode;
import org.apache.coyote.CloseNowException;

/**
 * Ends a caller's connection at once, so that it notices that its response is not whole. Left to
 * itself the server writes the page about the failure where the rest of the response should be.
 */
public final class BrokenOff {

  private static final String ATTRIBUTE = BrokenOff.class.getName();

  private BrokenOff() {}

  static void prepare(Request request, Response response) {
    Runnable end = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    request.setAttribute(ATTRIBUTE, end);
  }

  /** Ends the connection that this request came over, and returns what to throw. */
  public static IOException now(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Runnable end) {
      end.run();
    }
    return new CloseNowException();
  }
}

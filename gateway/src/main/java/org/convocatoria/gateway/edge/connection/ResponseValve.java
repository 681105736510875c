package org.convocatoria.gateway.edge.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
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
      receiving.discard(new Rest(request.getCoyoteRequest()));
    } catch (IOException _) {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  /**
   * What has not been read from the connection, whoever closed the stream that stands before it.
   */
  private static final class Rest extends InputStream implements ApplicationBufferHandler {

    private final org.apache.coyote.Request request;
    private ByteBuffer arrived = ByteBuffer.allocate(0);

    Rest(org.apache.coyote.Request request) {
      this.request = request;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (!arrived.hasRemaining() && request.doRead(this) < 0) {
        return -1;
      }
      int read = Math.min(length, arrived.remaining());
      arrived.get(into, from, read);
      return read;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      arrived = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return arrived;
    }

    @Override
    public void expand(int size) {
      // The connection's own buffer is read, which is large enough.
    }
  }
}

package org.convocatoria.gateway.edge;

import jakarta.servlet.ServletRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.convocatoria.gateway.edge.connection.BrokenOff;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Sees to it that no part of a response passes for the whole. A short one is read before its status
 * is sent; where a long one ends early, so does the connection of whoever reads it.
 */
final class WholeResponse {

  private static final int SHORT = 64 * 1024;

  private WholeResponse() {}

  /**
   * Reads the beginning of the response to this request.
   *
   * @throws IOException if the service's connection ended within it
   */
  static void begin(ServerRequest request) throws IOException {
    InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
    if (body == null) {
      return;
    }
    byte[] head = body.readNBytes(SHORT);
    InputStream rest =
        head.length < SHORT
            ? InputStream.nullInputStream()
            : new Rest(body, request.servletRequest());
    MvcUtils.putAttribute(
        request,
        MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR,
        new SequenceInputStream(new ByteArrayInputStream(head), rest));
  }

  /** The part behind the beginning. */
  private static final class Rest extends FilterInputStream {

    private final ServletRequest request;

    Rest(InputStream in, ServletRequest request) {
      super(in);
      this.request = request;
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException _) {
        throw BrokenOff.now(request);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException _) {
        throw BrokenOff.now(request);
      }
    }
  }
}

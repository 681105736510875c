package org.convocatoria.test;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response whose body is held back where it is JSON; anything else goes straight through. */
final class HeldJson extends HttpServletResponseWrapper {

  private @Nullable ByteArrayOutputStream held;
  private @Nullable PrintWriter writer;

  HeldJson(HttpServletResponse response) {
    super(response);
  }

  boolean isHolding() {
    return held != null;
  }

  /** What was written so far. */
  byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return held == null ? new byte[0] : held.toByteArray();
  }

  String type() {
    String type = getContentType();
    return type == null ? "" : type;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isJson() ? new Holding(hold()) : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!isJson()) {
      return super.getWriter();
    }
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(hold(), StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (held == null) {
      super.flushBuffer();
    }
  }

  @Override
  public void resetBuffer() {
    held = null;
    writer = null;
    super.resetBuffer();
  }

  @Override
  public void reset() {
    held = null;
    writer = null;
    super.reset();
  }

  private boolean isJson() {
    return held != null || type().matches("application/([a-z.-]+\\+)?json(;.*)?");
  }

  private ByteArrayOutputStream hold() {
    if (held == null) {
      held = new ByteArrayOutputStream();
    }
    return held;
  }

  private static final class Holding extends ServletOutputStream {

    private final ByteArrayOutputStream to;

    Holding(ByteArrayOutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) {
      to.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      to.write(bytes, from, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("answers are not written asynchronously here");
    }
  }
}

package org.convocatoria.gateway.edge.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A body as it has arrived: the beginning in memory, the rest in a file without a name, which is
 * gone with the process at the latest. It can be read more than once.
 */
public final class ReceivedBody implements Closeable {

  private static final int IN_MEMORY = 16 * 1024;

  /** Of a body that is refused, enough for what a person typed. */
  private static final int TAKEN = 256 * 1024;

  private final ByteArrayOutputStream collected = new ByteArrayOutputStream(0);
  private byte[] head = new byte[0];
  private @Nullable FileChannel file;
  private long length;

  /** Receives all there is; after a failure what has come until then is there. */
  void fill(InputStream from, long limit, Pace pace) throws IOException {
    byte[] buffer = new byte[8192];
    try {
      for (int read; (read = from.read(buffer, 0, buffer.length)) >= 0; ) {
        if (length + read > limit) {
          throw new BodyTooLargeException();
        }
        add(buffer, read);
        pace.check(length);
      }
    } catch (SocketTimeoutException _) {
      throw new BodyTooSlowException();
    } finally {
      head = collected.toByteArray();
    }
  }

  /** Takes what has come already, of a body that is not waited for. */
  void takeWhatIsHere(InputStream from) throws IOException {
    byte[] buffer = new byte[8192];
    try {
      while (length < TAKEN && from.available() > 0) {
        int read = from.read(buffer, 0, buffer.length);
        add(buffer, Math.max(read, 0));
      }
    } finally {
      head = collected.toByteArray();
    }
  }

  private void add(byte[] buffer, int count) throws IOException {
    int here = file == null ? Math.min(count, IN_MEMORY - collected.size()) : 0;
    collected.write(buffer, 0, here);
    length += here;
    if (here < count) {
      if (file == null) {
        file = nameless();
      }
      ByteBuffer rest = ByteBuffer.wrap(buffer, here, count - here);
      while (rest.hasRemaining()) {
        length += file.write(rest);
      }
    }
  }

  private static FileChannel nameless() throws IOException {
    Path path = Files.createTempFile("body", null);
    try {
      return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } finally {
      Files.delete(path);
    }
  }

  /** How many bytes have come. */
  public long length() {
    return length;
  }

  /** Reads it from its beginning. */
  public ServletInputStream open() {
    return new Stream();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  private final class Stream extends ServletInputStream {

    private long at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
      if (at >= length) {
        return -1;
      }
      int count = (int) Math.min(most, (at < head.length ? head.length : length) - at);
      if (at < head.length) {
        System.arraycopy(head, (int) at, into, offset, count);
      } else if (file != null) {
        count = file.read(ByteBuffer.wrap(into, offset, count), at - head.length);
      }
      at += Math.max(count, 0);
      return count;
    }

    @Override
    public boolean isFinished() {
      return at >= length;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("It has arrived");
    }
  }
}

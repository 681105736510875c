package org.convocatoria.submission.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * ClamAV's daemon, asked over its own protocol: a stream of pieces, each behind its length, and one
 * line as the reply. The daemon's {@code StreamMaxLength} must allow our largest file.
 */
final class ClamDaemon {

  private static final int CONNECT_MILLIS = 2_000;

  /** The daemon unpacks and reads everything before it replies. */
  private static final int REPLY_MILLIS = 120_000;

  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_REPLY = 4096;
  private static final String FOUND = " FOUND";
  private static final String CLEAN = "stream: OK";

  private final InetSocketAddress address;

  ClamDaemon(ScannerSettings settings) {
    this.address = new InetSocketAddress(settings.host(), settings.port());
  }

  /**
   * The name of what the daemon found, or nothing where the content is clean.
   *
   * @throws IOException where the daemon is away or could not look at all of it
   */
  Optional<String> scan(InputStream content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MILLIS);
      socket.setSoTimeout(REPLY_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(US_ASCII));
      byte[] piece = new byte[PIECE];
      int length = content.read(piece);
      while (length >= 0) {
        if (length > 0) {
          out.writeInt(length);
          out.write(piece, 0, length);
        }
        length = content.read(piece);
      }
      out.writeInt(0);
      out.flush();
      return result(new String(socket.getInputStream().readNBytes(LONGEST_REPLY), UTF_8).strip());
    }
  }

  private static Optional<String> result(String reply) throws IOException {
    String line = reply.replace("\0", "");
    if (line.equals(CLEAN)) {
      return Optional.empty();
    }
    if (line.startsWith("stream: ") && line.endsWith(FOUND)) {
      return Optional.of(line.substring("stream: ".length(), line.length() - FOUND.length()));
    }
    throw new IOException("The scanner replied " + (line.isEmpty() ? "nothing" : line));
  }
}

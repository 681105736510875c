package org.convocatoria.local.supervisor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.convocatoria.local.readiness.Readiness;

/** Asks whether the process with an id can do its work. */
@FunctionalInterface
interface Probe {

  int TIMEOUT_MILLIS = 1_000;

  boolean isReady(long pid);

  /** The process has said so itself. */
  static Probe announced(Path file) {
    return pid -> Readiness.isAnnounced(file, pid);
  }

  /** Asks `/readyz` in the plainest way: it is asked often, on a machine that is busy starting. */
  static Probe http(int port) {
    byte[] request =
        "GET /readyz HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
            .formatted(port)
            .getBytes(US_ASCII);
    return _ -> {
      try (Socket socket = new Socket()) {
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(address(port), TIMEOUT_MILLIS);
        socket.getOutputStream().write(request);
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return new String(status, US_ASCII).endsWith(" 200");
      } catch (IOException e) {
        return false;
      }
    };
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}

package org.convocatoria.local.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.convocatoria.local.readiness.Readiness;

/** Asks whether the process with an id can do its work. */
@FunctionalInterface
interface Probe {

  boolean isReady(long pid);

  /** The process has said so itself. */
  static Probe announced(Path file) {
    return pid -> Readiness.isAnnounced(file, pid);
  }

  static Probe http(HttpClient client, int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/readyz".formatted(port)))
            .timeout(Duration.ofSeconds(1))
            .build();
    return _ -> {
      try {
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  static Probe tcp(int port) {
    return _ -> {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return true;
      } catch (IOException e) {
        return false;
      }
    };
  }
}

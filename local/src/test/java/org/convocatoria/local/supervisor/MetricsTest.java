package org.convocatoria.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

  @ParameterizedTest
  @CsvSource({
    "localhost:9090, 200",
    "127.0.0.1:9090, 200",
    "[::1]:9090, 200",
    "LOCALHOST, 200",
    "evil.example:9090, 421",
    "127.0.0.1.evil.example, 421",
    "localhost.evil.example:9090, 421"
  })
  void onlyThisMachinesOwnNamesAreAnswered(String host, int status) throws Exception {
    HttpServer server = new Metrics("token", Map.of(), List.of()).serve(0);
    try {
      assertThat(firstLine(server.getAddress().getPort(), host)).contains(" " + status + " ");
    } finally {
      server.stop(0);
    }
  }

  private static String firstLine(int port, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        InputStream response = socket.getInputStream()) {
      String request = "GET /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(response.readAllBytes(), StandardCharsets.UTF_8).split("\r\n", 2)[0];
    }
  }
}

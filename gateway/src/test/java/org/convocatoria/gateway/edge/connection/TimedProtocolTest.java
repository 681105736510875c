package org.convocatoria.gateway.edge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.util.Objects;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.RawRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@GatewayTest
class TimedProtocolTest {

  private final TimedProtocol protocol;
  private final int port;

  TimedProtocolTest(ServletWebServerApplicationContext context, @LocalServerPort int port) {
    TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
    this.protocol = (TimedProtocol) server.getTomcat().getConnector().getProtocolHandler();
    this.port = port;
  }

  @Test
  void aHeadThatNeverEndsIsNotWaitedForAndOneThatJustBeganIs() throws Exception {
    try (RawRequest endless = new RawRequest(port, "GET /livez HTTP/1.1", "Host: a", "X-A: b")) {
      while (protocol.closeLate(System.nanoTime() + TimedProtocol.HEAD_WITHIN.toNanos() * 2) == 0) {
        Thread.onSpinWait();
      }
      assertThat(firstLine(endless)).isNull();
    }
    try (RawRequest begun = new RawRequest(port, "GET /livez HTTP/1.1", "Host: a", "X-A: b")) {
      assertThat(protocol.closeLate(System.nanoTime())).isZero();
      begun.write("c\r\n\r\n");
      assertThat(begun.line()).contains(" 200");
    }
  }

  private static @Nullable String firstLine(RawRequest request) throws Exception {
    try {
      return request.line();
    } catch (SocketException _) {
      return null;
    }
  }
}

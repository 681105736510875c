package org.convocatoria.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proxy of docker-compose.yml, the real program with the real settings, before a stand-in
 * gateway.
 */
@Order(0)
class ProxyTest {

  private static final String AWAY = "/away";

  @TempDir private static Path folder;

  private static HttpServer gateway;
  private static Process proxy;
  private static String base;
  private static int plain;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/", ProxyTest::echo);
    gateway.start();
    plain = freePort();
    base = "https://localhost:" + freePort();
    ProcessBuilder builder =
        new ProcessBuilder("caddy", "run", "--adapter", "caddyfile", "--config", "Caddyfile")
            .directory(Repository.root().resolve("deploy").toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("proxy.log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "CONVOCATORIA_PUBLIC_URL",
                base,
                "CONVOCATORIA_GATEWAY",
                "127.0.0.1:" + gateway.getAddress().getPort(),
                "CONVOCATORIA_PROXY_PAGES",
                builder.directory().toString(),
                "CONVOCATORIA_PROXY_HTTP_PORT",
                Integer.toString(plain),
                "CONVOCATORIA_PROXY_ADMIN",
                "localhost:" + freePort(),
                "CONVOCATORIA_PROXY_HEAD",
                "1s",
                "XDG_DATA_HOME",
                folder.toString(),
                "XDG_CONFIG_HOME",
                folder.toString()));
    proxy = builder.start();
    Path root = folder.resolve("caddy/pki/authorities/local/root.crt");
    Patience.until(() -> Files.exists(root), found -> found, "the proxy has its own authority");
    client = HttpClient.newBuilder().sslContext(trusting(root)).build();
    Patience.until(ProxyTest::responds, well -> well, "the proxy responds");
  }

  /** What the proxy logs of a request is complete once it has ended. */
  @AfterAll
  static void stopAndSeeThatNoAddressWasLogged() throws IOException, InterruptedException {
    gateway.stop(0);
    proxy.destroy();
    proxy.waitFor();
    assertThat(Files.readString(folder.resolve("proxy.log"))).doesNotContain(AWAY);
  }

  @Test
  void whoComesWithoutTlsIsSentToTls() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), plain)) {
      socket
          .getOutputStream()
          .write(bytes("GET /participar HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 308 ")
          .contains("Location: https://localhost");
    }
  }

  @Test
  void theGatewayHearsTheTrueAddressAndNothingThatCallersMadeUp()
      throws IOException, InterruptedException {
    String heard =
        get(
                "/",
                "X-Forwarded-For",
                "203.0.113.7",
                "X-Forwarded-Proto",
                "http",
                "X-Forwarded-Host",
                "elsewhere.example",
                "Forwarded",
                "for=203.0.113.7")
            .body();
    assertThat(heard)
        .contains("x-forwarded-for=[127.0.0.1]", "x-forwarded-proto=[https]")
        .doesNotContain("203.0.113.7", "elsewhere.example");
  }

  @Test
  void aHeadThatIsSentByteAfterByteIsCutOff() throws IOException, GeneralSecurityException {
    URI address = URI.create(base);
    try (Socket socket =
        client.sslContext().getSocketFactory().createSocket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(50);
      socket.getOutputStream().write(bytes("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
      assertThat(bytesUntilTheEnd(socket)).isLessThan(400);
    }
  }

  /**
   * How many bytes of a head it takes, one each twentieth of a second, until the other side ends.
   */
  private static int bytesUntilTheEnd(Socket socket) {
    for (int sent = 0; sent < 400; sent++) {
      try {
        socket.getOutputStream().write('x');
        if (socket.getInputStream().read() < 0) {
          return sent;
        }
      } catch (SocketTimeoutException _) {
        // nothing to read yet: the head goes on
      } catch (IOException _) {
        return sent;
      }
    }
    return 400;
  }

  @Test
  void whileTheGatewayIsAwayPeopleAndProgramsReadThatItComesBack()
      throws IOException, InterruptedException {
    HttpResponse<String> page = get(AWAY);
    assertThat(page.statusCode()).isEqualTo(502);
    assertThat(page.headers().firstValue("Retry-After")).contains("120");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).contains("Volvemos en unos minutos", "back");
    HttpResponse<String> problem = get("/api" + AWAY);
    assertThat(problem.statusCode()).isEqualTo(502);
    assertThat(Http.JSON.readTree(problem.body()).path("status").asInt()).isEqualTo(502);
    assertThat(problem.headers().firstValue("Retry-After")).contains("120");
  }

  /** Says what arrived, or ends the connection as a gateway that is stopped does. */
  private static void echo(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith(AWAY)) {
      exchange.close();
      return;
    }
    List<String> heads = new ArrayList<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> heads.add(name.toLowerCase(Locale.ROOT) + "=" + values));
    byte[] body = bytes(String.join("\n", heads));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static boolean responds() {
    try {
      return get("/").statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static SSLContext trusting(Path certificate)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream stream = Files.newInputStream(certificate)) {
      trusted.setCertificateEntry(
          "proxy", CertificateFactory.getInstance("X.509").generateCertificate(stream));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

package org.convocatoria.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.RawRequest;
import org.convocatoria.gateway.edge.service.Service;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.FakeService;
import org.convocatoria.gateway.fake.FakeService.FakeResponse;
import org.convocatoria.gateway.fake.FakeService.Received;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ServiceDoorTest {

  private final FakePlatform platform;
  private final Browser browser;

  ServiceDoorTest(FakePlatform platform, @LocalServerPort int port) {
    this.platform = platform;
    this.browser = new Browser(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/call, SUBMISSION",
    "/api/contributions?q=agua, SUBMISSION",
    "/api/contributions/PEM-000101-0, SUBMISSION",
    "/api/contributions/PEM-000101-0/uses, PLAN",
    "/api/folios/PEM-000101-0, SUBMISSION",
    "/api/totals, SUBMISSION",
    "/api/workshops, WORKSHOP",
    "/api/workshops/t1.ics, WORKSHOP",
    "/api/calendar.ics, WORKSHOP",
    "/api/plan, PLAN",
    "/api/plan/versions/1, PLAN",
    "/i, INVITATION",
    "/i/tok-sent, INVITATION",
    "/i/tok-sent/invitacion.ics, INVITATION",
    "/u/tok-sent, INVITATION",
  })
  void eachAddressReachesItsOwner(String address, Service owner) throws Exception {
    browser.get(address);
    Received received = platform.service(owner).received().getLast();
    assertThat(received.path()).isEqualTo(address.replaceAll("\\?.*", ""));
    assertThat(received.query()).isEqualTo(address.contains("?") ? "q=agua" : "");
    assertThat(token(received).getJWTClaimsSet().getAudience()).containsExactly(owner.id());
  }

  @Test
  void theCallersCredentialsAndClaimsOfOriginStayOutside() throws Exception {
    browser.get(
        "/api/call",
        "Cookie",
        "__Host-sesion=abc",
        "Authorization",
        "Bearer stolen",
        "X-Forwarded-For",
        "10.0.0.1",
        "X-Forwarded-Host",
        "elsewhere.example",
        "Forwarded",
        "for=10.0.0.1",
        "Convocatoria-Channel",
        "web",
        "Convocatoria-Clave",
        "ABCD",
        "traceparent",
        "00-11111111111111111111111111111111-1111111111111111-01");
    Received received = platform.service(Service.SUBMISSION).last("/api/call");
    assertThat(received.headers().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("forwarded"))
        .doesNotContain("Cookie", "Convocatoria-Channel");
    assertThat(received.header("Convocatoria-Clave")).isEqualTo("ABCD");
    assertThat(received.header("traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
        .doesNotContain("1111111111111111");
    assertThat(token(received).getJWTClaimsSet().getSubject()).isEqualTo("anonymous");
  }

  @Test
  void aResponseKeepsItsMeaningAndLosesWhatTellsOfTheService() {
    FakeService submission = platform.service(Service.SUBMISSION);
    submission.respond(
        "GET",
        "/api/call",
        new FakeResponse(
            200,
            "application/json",
            "{}".getBytes(StandardCharsets.UTF_8),
            Map.of("ETag", "\"7\"", "Set-Cookie", "a=b", "X-Powered-By", "x")));
    HttpResponse<String> response = browser.get("/api/call");
    assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(response.headers().map()).doesNotContainKeys("server", "set-cookie", "x-powered-by");
  }

  @Test
  void aServicesOwnFailureIsNotShown() {
    FakeService submission = platform.service(Service.SUBMISSION);
    submission.respond(
        "GET", "/api/call", FakeResponse.json(500, "{\"trace\":\"NullPointer at Secret\"}"));
    HttpResponse<String> response = browser.get("/api/call");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .contains("urn:convocatoria:problem:internal")
        .doesNotContain("trace");
  }

  @Test
  void aRefusedInternalTokenIsOurFaultAndNotTheCallers() {
    FakeService submission = platform.service(Service.SUBMISSION);
    submission.respond("GET", "/api/call", FakeResponse.json(401, "{}"));
    assertThat(browser.get("/api/call").statusCode()).isEqualTo(503);
  }

  @Test
  void aServiceThatIsAwayIsReplacedByAProblemAndThenLeftAlone() {
    FakeService plan = platform.service(Service.PLAN);
    plan.respond("GET", "/api/plan", FakeResponse.json(503, "{}"));
    for (int i = 0; i < 12; i++) {
      HttpResponse<String> response = browser.get("/api/plan", "Accept-Language", "en");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).contains("10");
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(response.body()).contains("This part is not available");
    }
    assertThat(plan.received()).hasSize(5);
    String metrics =
        browser
            .get("/actuator/prometheus", "Authorization", "Bearer metrics-token-of-the-tests")
            .body();
    assertThat(metrics)
        .containsPattern("gateway_service_away\\{[^}]*service=\"plan\"[^}]*} 1.0")
        .containsPattern("gateway_service_away\\{[^}]*service=\"workshop\"[^}]*} 0.0");
    assertThat(browser.get("/api/workshops").statusCode()).isEqualTo(200);
  }

  @Test
  void aServiceThatSaysWhyItCannotNowIsHeardAndNotLeftAlone() {
    FakeService plan = platform.service(Service.PLAN);
    plan.respond("GET", "/api/plan", FakeResponse.problem(503, "Quizá se guardó: repita", "[]"));
    for (int i = 0; i < 12; i++) {
      HttpResponse<String> response = browser.get("/api/plan");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).contains("Quizá se guardó: repita");
    }
    assertThat(plan.received()).hasSize(12);
  }

  @Test
  void aBadlyEscapedAddressIsItsSendersMistakeAndNoServiceHearsOfIt(@LocalServerPort int port)
      throws Exception {
    for (int i = 0; i < 6; i++) {
      assertThat(firstLine(port, "GET /api/contributions?q=100% HTTP/1.0")).contains(" 400");
    }
    assertThat(platform.service(Service.SUBMISSION).received()).isEmpty();
    assertThat(browser.get("/api/contributions").statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("acceptance-25")
  @ExtendWith(OutputCaptureExtension.class)
  void anInvitationsSecretIsNotLoggedWhenItsServiceFails(CapturedOutput output) {
    FakeService invitation = platform.service(Service.INVITATION);
    invitation.respond(
        "GET",
        "/i/tok-secret",
        _ -> {
          throw new IllegalStateException("the connection breaks");
        });
    assertThat(browser.get("/i/tok-secret").statusCode()).isEqualTo(503);
    browser.get("/i/tok-secret/");
    browser.get("/i/tok-secret/invitacion.ics");
    assertThat(output.getAll()).contains("did not answer").doesNotContain("tok-secret");
  }

  @Test
  void aMethodThatNobodyKnowsIsRefusedWithThoseThatTheAddressHas() {
    FakeResponse refusal =
        new FakeResponse(405, "application/json", new byte[0], Map.of("Allow", "GET"));
    platform.service(Service.SUBMISSION).respond("FOO", "/api/call", refusal);
    for (String path : new String[] {"/api/call", "/api/openapi.yaml", "/livez"}) {
      HttpResponse<String> response =
          browser.send(path, request -> request.method("FOO", BodyPublishers.noBody()));
      assertThat(response.statusCode()).as(path).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow").orElse("")).as(path).contains("GET");
    }
  }

  @ParameterizedTest
  @CsvSource({"/api/nothing, 404", "/api/staff/workshops, 401"})
  void aRefusedRequestThatCameWholeLeavesTheConnectionOpen(
      String path, int status, @LocalServerPort int port) throws Exception {
    String request = "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n%s\r\n{}";
    try (RawRequest both =
        new RawRequest(
            port, request.formatted(path, "") + request.formatted(path, "Connection: close\r\n"))) {
      assertThat(both.rest()).filteredOn(line -> line.contains("HTTP/1.1 " + status)).hasSize(2);
    }
  }

  @Test
  void aFileIsPassedOnAsItIs() {
    FakeService submission = platform.service(Service.SUBMISSION);
    byte[] body = multipart(3 * 1024 * 1024);
    String path = "/api/contributions/PEM-000201-4/attachments";
    submission.respond("POST", path, FakeResponse.json(201, "{}"));
    HttpResponse<String> response =
        browser.send(
            path,
            request -> request.POST(BodyPublishers.ofByteArray(body)),
            "Content-Type",
            "multipart/form-data; boundary=x",
            "Convocatoria-Clave",
            "7KQP");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(submission.last(path).body()).isEqualTo(body);
    assertThat(submission.last(path).header("Content-Type")).endsWith("boundary=x");
  }

  private static String firstLine(int port, String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader response =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return response.readLine();
    }
  }

  static byte[] multipart(int size) {
    byte[] head =
        """
        --x\r
        Content-Disposition: form-data; name="file"; filename="a.pdf"\r
        Content-Type: application/pdf\r
        \r
        """
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + size + tail.length);
    Arrays.fill(all, head.length, head.length + size, (byte) 'a');
    System.arraycopy(tail, 0, all, head.length + size, tail.length);
    return all;
  }

  private static SignedJWT token(Received received) throws java.text.ParseException {
    return SignedJWT.parse(received.header("Authorization").substring("Bearer ".length()));
  }
}

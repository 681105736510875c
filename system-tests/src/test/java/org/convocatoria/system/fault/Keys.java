package org.convocatoria.system.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the gateway: publishes a key on loopback and signs what callers show. */
final class Keys implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int COORDINATE = 32;

  private final KeyPair pair;
  private final HttpServer server;

  Keys() throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    this.pair = generator.generateKeyPair();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] published = JSON.writeValueAsBytes(Map.of("keys", List.of(publicKey())));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
  }

  /** A header's value: good for one service and some minutes. */
  String bearer(String service, String name, List<String> roles) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims =
        Map.of(
            "iss", "convocatoria-gateway",
            "aud", service,
            "sub", name,
            "roles", roles,
            "tables", List.of(),
            "iat", now,
            "exp", now + 300);
    String content =
        encoded(JSON.writeValueAsBytes(Map.of("alg", "ES256", "kid", "faults", "typ", "JWT")))
            + "."
            + encoded(JSON.writeValueAsBytes(claims));
    return "Bearer " + content + "." + encoded(signature(content));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private byte[] signature(String content) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> publicKey() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return Map.of(
        "kty", "EC",
        "crv", "P-256",
        "alg", "ES256",
        "use", "sig",
        "kid", "faults",
        "x", encoded(coordinate(key.getW().getAffineX())),
        "y", encoded(coordinate(key.getW().getAffineY())));
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] sized = new byte[COORDINATE];
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, sized, COORDINATE - length, length);
    return sized;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.convocatoria.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Stands in for the gateway: publishes keys and signs tokens for one service. */
public final class TestTokens {

  private static final ECKey KEY = key();
  private static final String JWKS = serve();

  private TestTokens() {}

  /** The address of the published keys. */
  public static String jwksUrl() {
    return JWKS;
  }

  /** What the public sends. */
  public static String anonymous(String service) {
    return token(service, "anonymous", List.of(), List.of());
  }

  /** What a person with one role sends. */
  public static String staff(String service, String role) {
    return token(service, "test-" + role, List.of(role), List.of());
  }

  /** What the lead of a table sends. */
  public static String tableLead(String service, String table) {
    return token(service, "test-lead-" + table, List.of("table-lead"), List.of(table));
  }

  /** Any caller. */
  public static String token(String service, String name, List<String> roles, List<String> tables) {
    try {
      Instant now = Instant.now();
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(),
              new JWTClaimsSet.Builder()
                  .issuer("convocatoria-gateway")
                  .audience(service)
                  .subject(name)
                  .claim("roles", roles)
                  .claim("tables", tables)
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plusSeconds(300)))
                  .build());
      jwt.sign(new ECDSASigner(KEY));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String serve() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

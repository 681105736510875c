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
    return signed(claims(service, name).claim("roles", roles).claim("tables", tables).build());
  }

  /** What a token of the gateway says besides roles and tables; a test may change it. */
  public static JWTClaimsSet.Builder claims(String service, String name) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer("convocatoria-gateway")
        .audience(service)
        .subject(name)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)));
  }

  /** These claims, signed with the published key. */
  public static String signed(JWTClaimsSet claims) {
    return signed(claims, KEY);
  }

  /** These claims, signed with a key that calls itself the published one. */
  public static String signed(JWTClaimsSet claims, ECKey key) {
    try {
      JWSAlgorithm algorithm =
          Curve.P_256.equals(key.getCurve()) ? JWSAlgorithm.ES256 : JWSAlgorithm.ES384;
      SignedJWT jwt =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The published half of the key, which anybody can read. */
  public static ECKey publicKey() {
    return KEY.toPublicJWK();
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

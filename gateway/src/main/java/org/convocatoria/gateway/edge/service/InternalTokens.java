package org.convocatoria.gateway.edge.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Signs the short-lived tokens that tell a service on whose behalf it is called. */
@Component
public class InternalTokens {

  static final String ISSUER = "convocatoria-gateway";
  static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration REUSE = Duration.ofMinutes(3);

  private final SigningKeys keys;
  private final Clock clock;
  private final Map<Service, Signed> anonymous = new ConcurrentHashMap<>();

  private record Signed(String token, Instant at) {}

  InternalTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A token this service will accept for this caller. */
  public String issue(Service service, Caller caller) {
    return caller.equals(Caller.ANONYMOUS) ? anonymous(service) : sign(service, caller);
  }

  /** Most calls are anonymous, and signing is the dear part: one token serves for some minutes. */
  private String anonymous(Service service) {
    Instant now = clock.instant();
    Signed kept = anonymous.get(service);
    if (kept == null || now.isAfter(kept.at().plus(REUSE)) || now.isBefore(kept.at())) {
      kept = new Signed(sign(service, Caller.ANONYMOUS), now);
      anonymous.put(service, kept);
    }
    return kept.token();
  }

  private String sign(Service service, Caller caller) {
    ECKey key = keys.current();
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(service.id())
            .subject(caller.name())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("roles", caller.roles())
            .claim("tables", caller.tables())
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A token could not be signed", e);
    }
  }
}

package org.convocatoria.service.access;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens whose signature was verified, until they expire. The gateway sends one and the
 * same token for all anonymous requests of some minutes: to verify it each time was a third of what
 * a service computed under load. What was refused is not remembered.
 */
final class RememberedTokens implements JwtDecoder {

  private static final int MOST = 16;

  private final JwtDecoder verifying;
  private final Clock clock;
  private final Map<String, Jwt> verified =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
          return size() > MOST;
        }
      };

  RememberedTokens(JwtDecoder verifying, Clock clock) {
    this.verifying = verifying;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = remembered(token);
    if (known != null) {
      return known;
    }
    Jwt decoded = verifying.decode(token);
    synchronized (verified) {
      verified.put(token, decoded);
    }
    return decoded;
  }

  private @Nullable Jwt remembered(String token) {
    synchronized (verified) {
      Jwt known = verified.get(token);
      if (known == null) {
        return null;
      }
      Instant expires = known.getExpiresAt();
      if (expires != null && clock.instant().isBefore(expires)) {
        return known;
      }
      verified.remove(token);
      return null;
    }
  }
}

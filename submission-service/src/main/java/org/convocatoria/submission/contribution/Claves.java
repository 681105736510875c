package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.convocatoria.service.secret.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes claves and recognises them; only their hash is ever kept. */
@Component
public class Claves {

  private final KeyedHash hash;

  Claves(KeyedHash hash) {
    this.hash = hash;
  }

  /** The same request always gets the same clave, so that a repeat gets the same response. */
  Clave issue(String contribution, String requestKey, int generation) {
    return Clave.of(hash.of("clave", contribution, requestKey, Integer.toString(generation)));
  }

  String hashOf(Clave clave) {
    return hash.text("clave-hash", Clave.normalised(clave.value()));
  }

  /**
   * Whether the typed clave belongs to the contribution. Takes as long where there is no such
   * contribution, so that time does not tell which folios exist.
   */
  public boolean matches(@Nullable String typed, @Nullable Contribution contribution) {
    String given = hash.text("clave-hash", Clave.normalised(typed == null ? "" : typed));
    String kept =
        contribution == null ? given.toUpperCase(java.util.Locale.ROOT) : contribution.claveHash();
    return MessageDigest.isEqual(given.getBytes(UTF_8), kept.getBytes(UTF_8))
        && contribution != null;
  }
}

package org.convocatoria.submission.contribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
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

  /** The clave that follows the present one where this request asks for another. */
  Clave next(Contribution of, String requestKey) {
    return issue(of.id(), requestKey, of.access().generation() + 1);
  }

  /** The present clave, if this very request made it. */
  Optional<Clave> madeBy(Contribution of, String requestKey) {
    Clave made = issue(of.id(), requestKey, of.access().generation());
    boolean renewed = of.access().generation() > 1;
    return Optional.of(made).filter(each -> renewed && hashOf(each).equals(of.access().clave()));
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
        contribution == null
            ? given.toUpperCase(java.util.Locale.ROOT)
            : contribution.access().clave();
    return MessageDigest.isEqual(given.getBytes(UTF_8), kept.getBytes(UTF_8))
        && contribution != null;
  }
}

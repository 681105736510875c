package org.convocatoria.gateway.password;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. Hashes that bcrypt made before are still compared, and say that
 * they should be replaced.
 */
@Lazy
@Component
public class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;

  /** What OWASP recommends for Argon2id: 19 MiB, two passes, one lane. */
  private static final int KIBIBYTES = 19 * 1024;

  private static final int PASSES = 2;

  /** Each hash takes its memory from the heap: a thousand logins at once must not end the door. */
  private static final int AT_ONCE = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
  private final Semaphore room = new Semaphore(AT_ONCE, true);

  /** Compared with where there is no account, so that its absence takes the same time. */
  private final String nobody = argon2.encode("nobody");

  /** The hash to store. */
  public String hash(String password) {
    return inTurn(() -> argon2.encode(password));
  }

  /** Whether this is the password of the hash. */
  public boolean matches(String password, String hash) {
    return inTurn(
        () ->
            isBcrypt(hash)
                ? bcrypt.matches(password, hash)
                : hash.startsWith("$argon2") && argon2.matches(password, hash));
  }

  /** Takes the time of a comparison; there is nothing to compare with. */
  public void matchesNothing(String password) {
    matches(password, nobody);
  }

  /** Whether a new hash should replace this one, once the password is at hand. */
  public boolean shouldReplace(String hash) {
    return isBcrypt(hash) || argon2.upgradeEncoding(hash);
  }

  private static boolean isBcrypt(String hash) {
    return hash.startsWith("$2");
  }

  private <T> T inTurn(Supplier<T> work) {
    room.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      room.release();
    }
  }
}

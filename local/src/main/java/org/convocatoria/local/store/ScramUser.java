package org.convocatoria.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What the store knows of a user: enough to check a password, and not the password. */
record ScramUser(String name, byte[] salt, byte[] storedKey, byte[] serverKey) {

  /** The least that drivers accept; our passwords are random, so that more would add nothing. */
  static final int ITERATIONS = 4_096;

  private static final int SALT_BYTES = 28;
  private static final int KEY_BITS = 256;

  static ScramUser of(String name, String password) {
    byte[] salt = random(SALT_BYTES);
    try {
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS))
              .getEncoded();
      byte[] clientKey = sign(salted, "Client Key");
      return new ScramUser(name, salt, hash(clientKey), sign(salted, "Server Key"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whose password nobody can know. */
  static ScramUser nobody() {
    return new ScramUser("", random(SALT_BYTES), random(KEY_BITS / 8), random(KEY_BITS / 8));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** Whether the proof was made from the password for this very conversation. */
  boolean isProved(byte[] proof, String conversation) {
    byte[] clientKey = sign(storedKey, conversation);
    if (proof.length != clientKey.length) {
      return false;
    }
    for (int i = 0; i < proof.length; i++) {
      clientKey[i] ^= proof[i];
    }
    return MessageDigest.isEqual(hash(clientKey), storedKey);
  }

  /** Shows the client that the store knows the user as well. */
  byte[] signature(String conversation) {
    return sign(serverKey, conversation);
  }

  private static byte[] sign(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

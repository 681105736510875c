package org.convocatoria.gateway.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts what a browser keeps for us for a while and must neither read nor change. */
@Component
public class Sealing {

  private static final BytesKeyGenerator NONCES = KeyGenerators.secureRandom(16);

  private final Secrets secrets;

  Sealing(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Seals a text for one purpose. */
  public String seal(String purpose, String text) {
    byte[] sealed = encryptor(purpose).encrypt(text.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Opens what was sealed for this purpose; nothing where it was changed or is another's. */
  public Optional<String> open(String purpose, String sealed) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(sealed);
      return all.length <= NONCES.getKeyLength()
          ? Optional.empty()
          : Optional.of(new String(encryptor(purpose).decrypt(all), UTF_8));
    } catch (IllegalStateException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private AesBytesEncryptor encryptor(String purpose) {
    SecretKeySpec key = new SecretKeySpec(secrets.key("seal/" + purpose), "AES");
    return new AesBytesEncryptor(key, NONCES, CipherAlgorithm.GCM);
  }
}

package org.convocatoria.gateway.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void aHashIsArgon2idAndMatchesItsPasswordAlone() {
    String hash = passwords.hash("cuatro gatos beben té");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("cuatro gatos beben té", hash)).isTrue();
    assertThat(passwords.matches("cuatro gatos beben te", hash)).isFalse();
    assertThat(passwords.shouldReplace(hash)).isFalse();
  }

  @Test
  void whatBcryptMadeStillMatchesAndShouldBeReplaced() {
    String hash = new BCryptPasswordEncoder(4).encode("una-clave-larga");
    assertThat(passwords.matches("una-clave-larga", hash)).isTrue();
    assertThat(passwords.matches("otra-clave-larga", hash)).isFalse();
    assertThat(passwords.shouldReplace(hash)).isTrue();
  }

  @Test
  void whatFollowsTheSeventySecondByteCounts() {
    String first = "á".repeat(60);
    String hash = passwords.hash(first + "x");
    assertThat(passwords.matches(first + "y", hash)).isFalse();
    assertThat(passwords.matches(first + "x", hash)).isTrue();
  }

  @Test
  void whatIsNoHashMatchesNothing() {
    assertThat(passwords.matches("{provider}", "{provider}")).isFalse();
  }
}

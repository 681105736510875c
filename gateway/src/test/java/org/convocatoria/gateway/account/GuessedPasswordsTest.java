package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.account.SigningIn.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class GuessedPasswordsTest {

  private static final String ACCOUNT = "mesa-mov";
  private static final String PASSWORD = "clave-de-la-mesa";

  private final SigningIn signingIn;
  private final FirstAccounts accounts;
  private final Browser browser;

  GuessedPasswordsTest(SigningIn signingIn, FirstAccounts accounts, @LocalServerPort int port) {
    this.signingIn = signingIn;
    this.accounts = accounts;
    this.browser = new Browser(port);
  }

  @BeforeEach
  void accountsExist() {
    accounts.createMissing();
  }

  @Test
  void ofAHundredAndFiftyGuessesAtOnceFiveAreLookedAt() throws Exception {
    List<Future<Integer>> guesses = new ArrayList<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 150; i++) {
        String password = "guess-" + i;
        guesses.add(many.submit(() -> login(ACCOUNT, password)));
      }
    }
    int lookedAt = 0;
    for (Future<Integer> guess : guesses) {
      assertThat(guess.get()).isIn(401, 429);
      lookedAt += guess.get() == 401 ? 1 : 0;
    }
    assertThat(lookedAt).isEqualTo(5);
  }

  @Test
  void tryingOnePasswordOnManyAccountsIsSlowedDown() {
    List<Integer> statuses =
        IntStream.range(0, 60).mapToObj(i -> login("cuenta-" + i, "verano2026")).toList();
    assertThat(statuses.subList(0, SigningIn.PER_BLOCK)).containsOnly(401);
    assertThat(statuses.subList(SigningIn.PER_BLOCK, 60)).containsOnly(429);
  }

  @Test
  void aRightPasswordCountsNowhere() {
    for (int i = 0; i < SigningIn.PER_BLOCK + 5; i++) {
      assertThat(from("198.51.100.7", PASSWORD)).isInstanceOf(Outcome.In.class);
    }
    assertThat(from("198.51.100.7", "wrong")).isInstanceOf(Outcome.Wrong.class);
  }

  @Test
  void neighboursCountTogetherAndOthersDoNot() {
    for (int i = 0; i < SigningIn.PER_ACCOUNT_AND_BLOCK; i++) {
      assertThat(from("198.51.100." + i, "wrong")).isInstanceOf(Outcome.Wrong.class);
      assertThat(from("2001:db8:1:1::" + i, "wrong")).isInstanceOf(Outcome.Wrong.class);
    }
    assertThat(from("198.51.100.200", PASSWORD)).isInstanceOf(Outcome.Wait.class);
    assertThat(from("2001:db8:1:1:ffff::1", PASSWORD)).isInstanceOf(Outcome.Wait.class);
    assertThat(from("198.51.101.1", PASSWORD)).isInstanceOf(Outcome.In.class);
    assertThat(from("2001:db8:1:2::1", PASSWORD)).isInstanceOf(Outcome.In.class);
  }

  @Test
  void anAttackFromManyPlacesHasFewerGuessesAndDoesNotLockOutTheOwner() {
    for (int i = 0; i <= SigningIn.PER_ACCOUNT; i++) {
      from("198.51." + i + ".1", "wrong");
    }
    for (int i = 0; i < SigningIn.PER_ACCOUNT_AND_BLOCK_UNDER_ATTACK; i++) {
      assertThat(from("203.0.113.9", "wrong")).isInstanceOf(Outcome.Wrong.class);
    }
    assertThat(from("203.0.113.9", "wrong")).isInstanceOf(Outcome.Wait.class);
    assertThat(from("192.0.2.1", PASSWORD)).isInstanceOf(Outcome.In.class);
  }

  private Outcome from(String address, String password) {
    return signingIn.attempt(ACCOUNT, password, address, Logins.Kind.PROGRAM);
  }

  private int login(String username, String password) {
    HttpResponse<String> response =
        browser.json(
            "POST",
            "/api/session",
            "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    return response.statusCode();
  }
}

package org.convocatoria.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.convocatoria.gateway.Browser;
import org.convocatoria.gateway.GatewayTest;
import org.convocatoria.gateway.fake.FakePlatform;
import org.convocatoria.gateway.fake.IdentityProvider;
import org.convocatoria.gateway.letter.LinkSecrets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Against a real provider; only its address back to the gateway is changed to this test's port. */
@GatewayTest
class ProviderLoginsTest {

  private static final String BEGIN = "/personal/entrar/proveedor/oidc";

  private final IdentityProvider provider;
  private final Browser browser;
  private final Browser atTheProvider;
  private final Office office;
  private final int port;
  private final String id = UUID.randomUUID().toString();

  ProviderLoginsTest(FakePlatform platform, LinkSecrets secrets, @LocalServerPort int port) {
    this.provider = platform.provider();
    this.port = port;
    this.browser = new Browser(port);
    this.atTheProvider = new Browser(provider.port());
    this.office = new Office(browser, platform, secrets);
  }

  @Test
  void whoeverIsInvitedEntersByTheirVerifiedAddress() {
    String email = id + "@example.org";
    String account = office.invite(email, "\"role\":\"coordinator\"");
    provider.knows(email);
    assertThat(browser.get("/personal/entrar").body()).contains("Entrar con Identidad municipal");
    HttpResponse<String> back = browser.get(returning(email));
    assertThat(back.headers().firstValue("Location")).contains("/personal");
    assertThat(browser.get("/personal/cuenta").body()).contains(account);
    assertThat(browser.get(office.link(office.lastLetter())).statusCode()).isEqualTo(410);
  }

  @Test
  void nobodyEntersWithoutAnAccount() {
    provider.knows(id + "@example.org");
    HttpResponse<String> back = browser.get(returning(id + "@example.org"));
    assertThat(back.headers().firstValue("Location").orElse("")).endsWith("sin-cuenta");
    assertThat(browser.get("/personal").statusCode()).isEqualTo(303);
    assertThat(browser.get("/personal/entrar?proveedor=sin-cuenta").body())
        .contains("Ninguna cuenta de este proceso");
  }

  @Test
  void anAddressThatTheProviderHasNotVerifiedOpensNothing() {
    String email = "nuevo-" + id + "@example.org";
    office.invite(email, "\"role\":\"coordinator\"");
    provider.knows(email);
    browser.get(returning(email));
    assertThat(browser.get("/personal").statusCode()).isEqualTo(303);
  }

  @Test
  void anEndedAccountStaysOutside() {
    String email = id + "@example.org";
    String account = office.member(email, "\"role\":\"coordinator\"");
    office.send(office.administrator(), "DELETE", Office.ACCOUNTS + "/" + account, "");
    provider.knows(email);
    browser.get(returning(email));
    assertThat(browser.get("/personal").statusCode()).isEqualTo(303);
  }

  @Test
  void whatTheProviderSendsToOneBrowserOpensNothingInAnother() {
    String email = id + "@example.org";
    office.member(email, "\"role\":\"coordinator\"");
    provider.knows(email);
    String returning = returning(email);
    Browser other = new Browser(port);
    assertThat(other.get(returning).headers().firstValue("Location").orElse(""))
        .endsWith("proveedor=no");
    assertThat(other.get("/personal").statusCode()).isEqualTo(303);
    String forged = returning.replaceAll("state=[^&]*", "state=forged");
    assertThat(browser.get(forged).headers().firstValue("Location").orElse(""))
        .endsWith("proveedor=no");
    assertThat(browser.get("/personal").statusCode()).isEqualTo(303);
  }

  /** Signs in there, and returns the address that the provider then sends the browser to. */
  private String returning(String email) {
    HttpResponse<String> begun = browser.get(BEGIN);
    assertThat(begun.statusCode()).isEqualTo(302);
    String ask = location(begun);
    atTheProvider.get(ask);
    HttpResponse<String> entered =
        atTheProvider.post("/login", "username", email, "password", IdentityProvider.PASSWORD);
    assertThat(entered.headers().firstValue("Location").orElse("")).doesNotContain("error");
    HttpResponse<String> answered = atTheProvider.get(ask);
    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(302);
    return location(answered);
  }

  private static String location(HttpResponse<String> response) {
    URI to = URI.create(response.headers().firstValue("Location").orElseThrow());
    return to.getRawPath() + "?" + to.getRawQuery();
  }
}

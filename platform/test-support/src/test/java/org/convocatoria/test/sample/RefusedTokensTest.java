package org.convocatoria.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.convocatoria.test.ServiceApi;
import org.convocatoria.test.TestService;
import org.convocatoria.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * A service responds to nobody but the gateway, and to a token of the gateway only while it lives.
 */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestService.class)
class RefusedTokensTest {

  private static final String SERVICE = "sample";

  private final Api api;

  RefusedTokensTest(@LocalServerPort int port) {
    this.api = new Api(port);
  }

  private static final class Api extends ServiceApi {
    Api(int port) {
      super(port);
    }
  }

  @Test
  void aTokenOfTheGatewayIsAccepted() {
    assertThat(status(TestTokens.signed(claims().build()))).isEqualTo(200);
  }

  @Test
  void oneWithoutAnEndIsRefused() {
    assertThat(status(TestTokens.signed(claims().expirationTime(null).build()))).isEqualTo(401);
  }

  @Test
  void oneWhoseEndHasPassedIsRefused() {
    Date past = Date.from(Instant.now().minusSeconds(60));
    assertThat(status(TestTokens.signed(claims().expirationTime(past).build()))).isEqualTo(401);
  }

  @Test
  void oneForAnotherServiceOrForNoneIsRefused() {
    assertThat(status(TestTokens.anonymous("plan"))).isEqualTo(401);
    assertThat(status(TestTokens.signed(claims().audience((String) null).build()))).isEqualTo(401);
  }

  @Test
  void oneOfAnotherIssuerIsRefused() {
    assertThat(status(TestTokens.signed(claims().issuer("somebody").build()))).isEqualTo(401);
  }

  @Test
  void oneSignedByAnotherKeyUnderTheSameNameIsRefused() throws JOSEException {
    var forger = new ECKeyGenerator(Curve.P_256).generate();
    assertThat(status(TestTokens.signed(claims().build(), forger))).isEqualTo(401);
  }

  @Test
  void oneWhoseWordsWereChangedIsRefused() {
    String[] mine = TestTokens.anonymous(SERVICE).split("\\.", -1);
    String[] director = TestTokens.staff(SERVICE, "director").split("\\.", -1);
    assertThat(status(mine[0] + "." + director[1] + "." + mine[2])).isEqualTo(401);
  }

  @Test
  void oneWithoutASignatureIsRefused() {
    assertThat(status(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
    String signed = TestTokens.anonymous(SERVICE);
    assertThat(status(signed.substring(0, signed.lastIndexOf('.') + 1))).isEqualTo(401);
  }

  @Test
  void oneWithAnotherAlgorithmIsRefused() throws JOSEException {
    var longer = new ECKeyGenerator(Curve.P_384).generate();
    assertThat(status(TestTokens.signed(claims().build(), longer))).isEqualTo(401);
    assertThat(status(keyedWithThePublicHalf())).isEqualTo(401);
  }

  /** Who takes the published key for a shared secret believes whoever can read it. */
  private static String keyedWithThePublicHalf() throws JOSEException {
    byte[] published = TestTokens.publicKey().toJSONString().getBytes(StandardCharsets.UTF_8);
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(TestTokens.publicKey().getKeyID())
                .build(),
            claims().build());
    jwt.sign(new MACSigner(published));
    return jwt.serialize();
  }

  private static JWTClaimsSet.Builder claims() {
    return TestTokens.claims(SERVICE, "anonymous");
  }

  private int status(String token) {
    return api.get("/api/things/1", token).status();
  }
}

package org.convocatoria.gateway.edge.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.convocatoria.gateway.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InternalTokensTest {

  private final MongoServer store = new MongoServer(new MemoryBackend());
  private final MongoClient client = MongoClients.create(store.bindAndGetConnectionString());
  private final TestClock clock = new TestClock();
  private MongoDatabase database = client.getDatabase("gateway");

  @BeforeEach
  void fresh() {
    database = client.getDatabase("gateway");
  }

  @AfterEach
  void stop() {
    client.close();
    store.shutdownNow();
  }

  @Test
  void aTokenNamesItsServiceItsCallerAndLivesFiveMinutes() throws Exception {
    Caller lead = new Caller("mesa-mov", List.of("table-lead"), List.of("MOV"));
    SignedJWT token = SignedJWT.parse(tokens().issue(Service.PLAN, lead));
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    assertThat(claims.getIssuer()).isEqualTo("convocatoria-gateway");
    assertThat(claims.getAudience()).containsExactly("plan");
    assertThat(claims.getSubject()).isEqualTo("mesa-mov");
    assertThat(claims.getStringListClaim("roles")).containsExactly("table-lead");
    assertThat(claims.getStringListClaim("tables")).containsExactly("MOV");
    assertThat(claims.getExpirationTime())
        .isEqualTo(Date.from(clock.instant().plus(Duration.ofMinutes(5))));
  }

  @Test
  void anAnonymousTokenIsReusedButNeverUntilItExpires() throws Exception {
    InternalTokens tokens = tokens();
    String first = tokens.issue(Service.PLAN, Caller.ANONYMOUS);
    clock.pass(Duration.ofMinutes(3));
    assertThat(tokens.issue(Service.PLAN, Caller.ANONYMOUS)).isEqualTo(first);
    assertThat(tokens.issue(Service.WORKSHOP, Caller.ANONYMOUS)).isNotEqualTo(first);
    clock.pass(Duration.ofSeconds(1));
    SignedJWT later = SignedJWT.parse(tokens.issue(Service.PLAN, Caller.ANONYMOUS));
    Instant expires = later.getJWTClaimsSet().getExpirationTime().toInstant();
    assertThat(expires).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
  }

  @Test
  void theKeyChangesAfterTwelveHoursAndTheOldOneStaysListedForItsLastTokens() throws Exception {
    SigningKeys keys = new SigningKeys(database, clock);
    InternalTokens tokens = new InternalTokens(keys, clock);
    SignedJWT before = SignedJWT.parse(tokens.issue(Service.PLAN, caller("a")));
    clock.pass(Duration.ofHours(12).minusSeconds(1));
    SignedJWT last = SignedJWT.parse(tokens.issue(Service.PLAN, caller("a")));
    clock.pass(Duration.ofSeconds(1));
    SignedJWT after = SignedJWT.parse(tokens.issue(Service.PLAN, caller("a")));
    assertThat(before.getHeader().getKeyID()).isEqualTo(last.getHeader().getKeyID());
    assertThat(after.getHeader().getKeyID()).isNotEqualTo(last.getHeader().getKeyID());
    assertThat(verified(last, keys)).isTrue();
    assertThat(verified(after, keys)).isTrue();
    clock.pass(Duration.ofMinutes(15));
    assertThat(keys.listed()).hasSize(1);
  }

  @Test
  void everyInstanceListsTheKeysOfAllAndNoPrivateHalf() throws Exception {
    SigningKeys one = new SigningKeys(database, clock);
    SigningKeys other = new SigningKeys(database, clock);
    SignedJWT token =
        SignedJWT.parse(new InternalTokens(one, clock).issue(Service.PLAN, caller("a")));
    assertThat(verified(token, other)).isTrue();
    assertThat(other.listed()).hasSize(2).allSatisfy(key -> assertThat(key).doesNotContainKey("d"));
  }

  private InternalTokens tokens() {
    return new InternalTokens(new SigningKeys(database, clock), clock);
  }

  private static Caller caller(String name) {
    return new Caller(name, List.of(), List.of());
  }

  private static boolean verified(SignedJWT token, SigningKeys keys) throws Exception {
    JWKSet set = JWKSet.parse(Map.of("keys", keys.listed()));
    ECKey key = (ECKey) set.getKeyByKeyId(token.getHeader().getKeyID());
    return key != null && token.verify(new ECDSAVerifier(key));
  }
}

package org.convocatoria.gateway.edge.service;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys internal tokens are signed with. The private half never leaves this process; the public
 * half is published in the store, so that any instance can list the keys of all of them.
 */
@Component
class SigningKeys {

  static final Duration LIFE = Duration.ofHours(12);
  private static final Duration LISTED_AFTER = Duration.ofMinutes(15);

  private final MongoCollection<Document> published;
  private final Clock clock;
  private @Nullable SigningKey current;

  SigningKeys(MongoDatabase database, Clock clock) {
    this.published = database.getCollection("keys");
    this.clock = clock;
  }

  /** The key to sign with now; a new one is published before it is first used. */
  synchronized ECKey current() {
    Instant now = clock.instant();
    SigningKey key = current;
    if (key == null || !now.isBefore(key.made().plus(LIFE))) {
      key = new SigningKey(make(), now);
      publish(key, now);
      current = key;
    }
    return key.key();
  }

  /** The public keys of every instance that may still have signed a valid token. */
  List<Map<String, Object>> listed() {
    current();
    List<Map<String, Object>> keys = new ArrayList<>();
    for (Document document : published.find(Filters.gt("expires", Date.from(clock.instant())))) {
      Document jwk = document.get("jwk", Document.class);
      if (jwk != null) {
        keys.add(jwk);
      }
    }
    return keys;
  }

  private void publish(SigningKey key, Instant now) {
    published.deleteMany(Filters.lt("expires", Date.from(now)));
    published.insertOne(
        new Document("_id", key.key().getKeyID())
            .append("jwk", new Document(key.key().toPublicJWK().toJSONObject()))
            .append("expires", Date.from(now.plus(LIFE).plus(LISTED_AFTER))));
  }

  private static ECKey make() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java runtime cannot make P-256 keys", e);
    }
  }
}

package org.convocatoria.service.secret;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Arrays;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a retry from another request that reuses its {@code Idempotency-Key}: a keyed hash of the
 * request's JSON with its keys sorted and its nulls dropped. A field that is added later and left
 * out by the sender therefore changes nothing.
 */
@Lazy
@Component
public class Fingerprints {

  /** Of the way a request is written down; another way needs another number. */
  private static final String VERSION = "v1:";

  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultPropertyInclusion(
              all ->
                  all.withValueInclusion(Include.NON_NULL).withContentInclusion(Include.NON_NULL))
          // what a request holds, not what is derived from it
          .changeDefaultVisibility(
              all ->
                  all.withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE)
                      .withFieldVisibility(Visibility.ANY))
          .build();

  private final KeyedHash hash;

  public Fingerprints(KeyedHash hash) {
    this.hash = hash;
  }

  /** The fingerprint of a request: its body, and what its address adds to it. */
  public String of(Object... parts) {
    String[] written =
        Arrays.stream(parts).map(CANONICAL::writeValueAsString).toArray(String[]::new);
    return VERSION + hash.text("fingerprint", written);
  }
}

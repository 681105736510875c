package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events a service publishes are what {@code contracts/events} says: each produced body equals
 * the sample of its type, and each sample fits its schema.
 */
public interface EventContract {

  /** Body by wire type, produced by the service's own publishing from fixtures. */
  Map<String, Object> produced();

  @Test
  default void whatWePublishIsWhatTheContractShows() {
    JsonMapper json = JsonMapper.builder().build();
    produced()
        .forEach(
            (type, body) ->
                assertThat(json.readTree(json.writeValueAsString(body)))
                    .as(type)
                    .isEqualTo(Contracts.json("events/" + type + ".sample.json")));
  }

  @Test
  default void everySampleFitsItsSchema() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    produced()
        .keySet()
        .forEach(
            type ->
                assertThat(
                        registry
                            .getSchema(Contracts.json("events/" + type + ".schema.json"))
                            .validate(Contracts.json("events/" + type + ".sample.json")))
                    .as(type)
                    .isEmpty());
  }
}

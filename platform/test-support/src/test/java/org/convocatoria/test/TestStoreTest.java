package org.convocatoria.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestStoreTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mongodb://one:27017",
        "mongodb://u:p@one,two/accounts?replicaSet=rs0",
        "mongodb://u:p@one",
        "mongodb://u:p@one/?tls=true",
        "mongodb://u:p@one/accounts?authSource=people"
      })
  void aGivenStoreIsUsedWithItsLoginAndOptions(String uri) {
    ConnectionString given = new ConnectionString(uri);
    ConnectionString used = new ConnectionString(TestStore.withDatabase(uri, "plan-1"));
    assertThat(used.getDatabase()).isEqualTo("plan-1");
    assertThat(used.getHosts()).isEqualTo(given.getHosts());
    assertThat(used.getCredential()).isEqualTo(given.getCredential());
    assertThat(used.getRequiredReplicaSetName()).isEqualTo(given.getRequiredReplicaSetName());
    assertThat(used.getSslEnabled()).isEqualTo(given.getSslEnabled());
  }
}

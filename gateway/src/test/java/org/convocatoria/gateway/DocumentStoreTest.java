package org.convocatoria.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.MongoClientImpl;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DocumentStoreTest {

  private static void with(String options, Consumer<MongoClientSettings> seen) {
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class))
        .withUserConfiguration(DocumentStore.class)
        .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/gateway" + options)
        .run(
            context ->
                seen.accept(((MongoClientImpl) context.getBean(MongoClient.class)).getSettings()));
  }

  @Test
  void anAddressThatNamesItsOwnTimesIsObeyed() {
    with(
        "?socketTimeoutMS=60000&connectTimeoutMS=5000&serverSelectionTimeoutMS=9000",
        used -> {
          assertThat(used.getSocketSettings().getReadTimeout(SECONDS)).isEqualTo(60);
          assertThat(used.getSocketSettings().getConnectTimeout(SECONDS)).isEqualTo(5);
          assertThat(used.getClusterSettings().getServerSelectionTimeout(SECONDS)).isEqualTo(9);
        });
  }

  @Test
  void withoutThemNobodyWaitsLongForAStoreThatIsAway() {
    with(
        "",
        used -> {
          assertThat(used.getSocketSettings().getReadTimeout(SECONDS)).isEqualTo(10);
          assertThat(used.getSocketSettings().getConnectTimeout(SECONDS)).isEqualTo(2);
          assertThat(used.getClusterSettings().getServerSelectionTimeout(SECONDS)).isEqualTo(2);
        });
  }

  @Test
  void noAddressMakesALoginCountEarlierOrAnEndedOneGoOn() {
    with(
        "?w=1&readPreference=secondary",
        used -> {
          assertThat(used.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
          assertThat(used.getReadPreference()).isEqualTo(ReadPreference.primary());
        });
  }
}

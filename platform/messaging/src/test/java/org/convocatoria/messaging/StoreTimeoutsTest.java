package org.convocatoria.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.SocketSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreTimeoutsTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class))
          .withUserConfiguration(StoreTimeouts.class, StoreGuarantees.class);

  @Test
  void anAddressFromOutsideKeepsTheTimes() {
    service
        .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/thread")
        .run(
            context -> {
              MongoClientImpl client = (MongoClientImpl) context.getBean(MongoClient.class);
              SocketSettings socket = client.getSettings().getSocketSettings();
              assertThat(
                      client.getSettings().getClusterSettings().getServerSelectionTimeout(SECONDS))
                  .isEqualTo(2);
              assertThat(socket.getConnectTimeout(SECONDS)).isEqualTo(2);
              assertThat(socket.getReadTimeout(SECONDS)).isEqualTo(10);
            });
  }

  @Test
  void anIndexIsWaitedForWhateverTheAddressSays() {
    service
        .withPropertyValues(
            "spring.mongodb.uri=mongodb://127.0.0.1:1/thread?socketTimeoutMS=60000&timeoutMS=9000")
        .run(
            context -> {
              MongoClientSettings settings = context.getBean(MongoClientSettings.class);
              var customizers =
                  context
                      .getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
                      .orderedStream()
                      .toList();
              try (MongoClient waiting = StoreTimeouts.without(settings, customizers)) {
                MongoClientSettings used = ((MongoClientImpl) waiting).getSettings();
                assertThat(used.getSocketSettings().getReadTimeout(SECONDS)).isZero();
                assertThat(used.getTimeout(SECONDS)).isZero();
                assertThat(used.getClusterSettings().getHosts())
                    .containsExactly(new ServerAddress("127.0.0.1", 1));
              }
            });
  }

  @Test
  void noAddressMakesAWriteCountEarlierOrAReadOlder() {
    service
        .withPropertyValues(
            "spring.mongodb.uri=mongodb://127.0.0.1:1/thread?w=1&readPreference=secondary")
        .run(
            context -> {
              MongoClientImpl client = (MongoClientImpl) context.getBean(MongoClient.class);
              assertThat(client.getSettings().getWriteConcern())
                  .isEqualTo(WriteConcern.MAJORITY.withJournal(true));
              assertThat(client.getSettings().getReadPreference())
                  .isEqualTo(ReadPreference.primary());
            });
  }

  @Test
  void anAddressThatNamesItsOwnTimesIsObeyed() {
    service
        .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/thread?socketTimeoutMS=60000")
        .run(
            context -> {
              MongoClientImpl client = (MongoClientImpl) context.getBean(MongoClient.class);
              assertThat(client.getSettings().getSocketSettings().getReadTimeout(SECONDS))
                  .isEqualTo(60);
            });
  }
}

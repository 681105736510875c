package org.convocatoria.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.SocketSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StoreTimeoutsTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class))
          .withUserConfiguration(StoreTimeouts.class);

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

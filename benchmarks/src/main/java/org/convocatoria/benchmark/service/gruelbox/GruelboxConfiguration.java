package org.convocatoria.benchmark.service.gruelbox;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.SpringInstantiator;
import com.gruelbox.transactionoutbox.SpringTransactionManager;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.convocatoria.benchmark.service.Items;
import org.convocatoria.benchmark.service.relational.ItemCreated;
import org.convocatoria.benchmark.service.relational.ItemRows;
import org.convocatoria.benchmark.service.relational.ItemSender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableTransactionManagement(proxyTargetClass = true)
@Import({SpringTransactionManager.class, SpringInstantiator.class})
@Profile("gruelbox")
class GruelboxConfiguration {

  private static final int SENDERS = 8;

  /** As its own default executor has it; what does not fit is left to the next flush. */
  private static final int WAITING = 16_384;

  @Bean
  TransactionOutbox outbox(SpringTransactionManager transactions, SpringInstantiator beans) {
    return TransactionOutbox.builder()
        .transactionManager(transactions)
        .instantiator(beans)
        .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
        .submitter(
            Submitter.withExecutor(
                new ThreadPoolExecutor(
                    SENDERS, SENDERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING))))
        // its default, two minutes, is how long what a crash left behind would wait
        .attemptFrequency(Duration.ofSeconds(10))
        .build();
  }

  @Bean
  Items items(
      ItemRows rows,
      PlatformTransactionManager transactions,
      TransactionOutbox outbox,
      JsonMapper json) {
    TransactionTemplate inOne = new TransactionTemplate(transactions);
    return (id, item) ->
        inOne.executeWithoutResult(
            _ -> {
              if (rows.insert(id, item)) {
                outbox
                    .schedule(ScheduledSend.class)
                    .send(id, json.writeValueAsString(new ItemCreated(id, item)));
              }
            });
  }

  @Bean
  ScheduledSend scheduledSend(ItemSender sender) {
    return sender::send;
  }

  @Bean
  Flushing flushing(TransactionOutbox outbox) {
    return new Flushing(outbox);
  }
}

package org.convocatoria.messaging;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.convocatoria.messaging.failpoint.Failpoints;
import org.convocatoria.messaging.inbox.InboxConfiguration;
import org.convocatoria.messaging.inbox.RebuildConfiguration;
import org.convocatoria.messaging.index.DeclaredIndexes;
import org.convocatoria.messaging.index.Deriving;
import org.convocatoria.messaging.outbox.OutboxConfiguration;
import org.convocatoria.messaging.topic.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Everything a service needs to publish and consume; services only add their own beans. */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@Import({
  StoreTimeouts.class,
  StoreGuarantees.class,
  OutboxConfiguration.class,
  InboxConfiguration.class,
  RebuildConfiguration.class
})
public class MessagingConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MongoDatabase mongoDatabase(MongoDatabaseFactory factory) {
    return factory.getMongoDatabase();
  }

  /** Set only by tests that want the process to die in a certain place. */
  @Bean
  Failpoints failpoints(@Value("${convocatoria.failpoint:}") String setting) {
    return Failpoints.of(setting);
  }

  @Bean
  DeclaredIndexes declaredIndexes(
      MongoDatabase database,
      MongoClientSettings settings,
      ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
    return new DeclaredIndexes(
        database, () -> StoreTimeouts.without(settings, customizers.orderedStream().toList()));
  }

  @Bean
  Deriving deriving() {
    return new Deriving();
  }

  @Bean
  BrokerConnection brokerConnection(Environment environment) {
    return BrokerConnection.of(environment);
  }

  @Bean
  Topics topics(
      BrokerConnection broker,
      @Value("${convocatoria.topics.partitions:12}") int partitions,
      @Value("${convocatoria.topics.replication:1}") short replication) {
    return new Topics(broker, partitions, replication);
  }

  /** Times of the calendar keep their offset; Mongo has no type for that. */
  @Bean
  MongoCustomConversions mongoCustomConversions() {
    return new MongoCustomConversions(List.of(new WriteOffset(), new ReadOffset()));
  }

  @Bean
  MappingMongoConverter mappingMongoConverter(
      MongoMappingContext context, MongoCustomConversions conversions) {
    DbRefResolver none = NoOpDbRefResolver.INSTANCE;
    MappingMongoConverter converter = new MappingMongoConverter(none, context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new StoredKinds());
    return converter;
  }

  @WritingConverter
  private static final class WriteOffset implements Converter<OffsetDateTime, String> {
    @Override
    public String convert(OffsetDateTime time) {
      return time.toString();
    }
  }

  @ReadingConverter
  private static final class ReadOffset implements Converter<String, OffsetDateTime> {
    @Override
    public OffsetDateTime convert(String text) {
      return OffsetDateTime.parse(text);
    }
  }
}

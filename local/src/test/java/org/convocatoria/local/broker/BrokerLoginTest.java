package org.convocatoria.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convocatoria.local.broker.BrokerUnderTest.KEYS_PASSWORD;
import static org.convocatoria.local.broker.BrokerUnderTest.SERVICES;
import static org.convocatoria.local.broker.BrokerUnderTest.address;
import static org.convocatoria.local.broker.BrokerUnderTest.client;
import static org.convocatoria.local.broker.BrokerUnderTest.login;
import static org.convocatoria.local.broker.BrokerUnderTest.logins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.convocatoria.local.login.PlainLogin;
import org.convocatoria.messaging.connection.BrokerConnection;
import org.convocatoria.messaging.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in at the broker that `up` starts, and what each service may do there. */
class BrokerLoginTest {

  @TempDir static Path folder;

  private static BrokerUnderTest broker;

  @BeforeAll
  static void start() throws Exception {
    broker = new BrokerUnderTest(folder);
    for (String service : SERVICES) {
      BrokerConnection connection = new BrokerConnection(address(broker.port), login(service));
      Topics topics = new Topics(connection, 1, (short) 1);
      topics.start();
      topics.stop();
    }
  }

  @AfterAll
  static void stop() {
    broker.stop();
  }

  @Test
  void eachServiceWritesAndReadsWhatTheContractsSayAndNothingElse() throws Exception {
    Set<String> topics = topics();
    assertThat(topics).hasSizeGreaterThan(8);
    Map<String, Set<String>> written = allowed(topics, BrokerLoginTest::mayWrite);
    Map<String, Set<String>> read = allowed(topics, BrokerLoginTest::mayRead);
    assertThat(written.get("plan")).containsExactly("plan.events", "plan.texts");
    assertThat(written.get("notification")).containsExactly("notification.events");
    assertThat(written.get("submission"))
        .containsExactly("notification.requests", "submission.events", "submission.texts");
    assertThat(read.get("notification"))
        .containsExactly("notification.requests", "submission.events");
    read.remove("notification");
    assertThat(read.values())
        .allSatisfy(r -> assertThat(r).doesNotContain("notification.requests"));
    assertThat(read.get("plan")).doesNotContain("notification.events", "invitation.events");
  }

  @Test
  void aServiceIsInGroupsOfItsOwnNameOnly() {
    try (KafkaConsumer<String, String> consumer = consumer("plan", "submission.timeline.g1")) {
      TopicPartition partition = new TopicPartition("submission.events", 0);
      assertThatThrownBy(() -> consumer.committed(Set.of(partition)))
          .isInstanceOf(GroupAuthorizationException.class);
    }
  }

  @Test
  void aServiceChangesNothingAtTheBroker() {
    try (Admin admin = Admin.create(client(broker.port, login("plan")))) {
      NewTopic other = new NewTopic("plan.other", 1, (short) 1);
      assertThatThrownBy(() -> admin.createTopics(List.of(other)).all().get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> admin.deleteTopics(List.of("plan.events")).all().get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> admin.describeAcls(AclBindingFilter.ANY).values().get())
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
      assertThatThrownBy(() -> admin.createAcls(BrokerRights.declared()).all().get())
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
    }
  }

  @Test
  void withoutALoginOrWithAWrongOneNobodyIsLetIn() {
    assertThat(failure(unanswered(broker.port, Map.of()))).isInstanceOf(TimeoutException.class);
    assertThat(failure(broker.port, PlainLogin.client("plan", "of-workshop")))
        .isInstanceOf(SaslAuthenticationException.class);
    assertThat(failure(broker.port, PlainLogin.client("gateway", "of-gateway")))
        .isInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void theControllersDoorIsClosedToServices() {
    Map<String, Object> client = new HashMap<>(client(broker.controller, login("plan")));
    client.remove("bootstrap.servers");
    client.put("bootstrap.controllers", address(broker.controller));
    assertThat(failure(client)).isInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void theSamePropertiesAskForEncryption() {
    Map<String, String> trusting = new HashMap<>(login("plan"));
    trusting.put("security.protocol", "SASL_SSL");
    assertThat(failure(broker.encrypted, trusting)).isInstanceOf(SslAuthenticationException.class);
    trusting.put("ssl.truststore.location", broker.keys().toString());
    trusting.put("ssl.truststore.password", KEYS_PASSWORD);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            new BrokerConnection(address(broker.encrypted), trusting).with(Map.of()),
            new StringSerializer(),
            new StringSerializer())) {
      assertThat(producer.partitionsFor("plan.events")).isNotEmpty();
    }
    assertThat(failure(unanswered(broker.encrypted, login("plan"))))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void rightsAreGivenOnceAndWhatIsTooMuchIsTaken() throws Exception {
    Path done = broker.data().resolve("convocatoria.rights");
    assertThat(done).isNotEmptyFile();
    try (Admin admin = Admin.create(client(broker.port, login("broker")))) {
      Set<AclBinding> declared = BrokerRights.declared();
      AclBinding taken = declared.iterator().next();
      AclBinding tooMuch =
          new AclBinding(
              new ResourcePattern(ResourceType.TOPIC, "of.nobody", PatternType.LITERAL),
              taken.entry());
      var _ = admin.deleteAcls(List.of(taken.toFilter())).all().get();
      admin.createAcls(List.of(tooMuch)).all().get();
      Granting.once(broker.data(), broker.port, logins());
      assertThat(rights(admin)).contains(tooMuch).doesNotContain(taken);
      Files.writeString(done, "of an earlier program");
      Granting.once(broker.data(), broker.port, logins());
      assertThat(rights(admin)).containsExactlyInAnyOrderElementsOf(declared);
    }
  }

  private static Collection<AclBinding> rights(Admin admin) throws Exception {
    return admin.describeAcls(AclBindingFilter.ANY).values().get();
  }

  private static Map<String, Set<String>> allowed(
      Set<String> topics, BiPredicate<String, String> right) {
    Map<String, Set<String>> allowed = new TreeMap<>();
    for (String service : SERVICES) {
      Set<String> own = new TreeSet<>(topics);
      own.removeIf(topic -> !right.test(service, topic));
      allowed.put(service, own);
    }
    return allowed;
  }

  private static boolean mayWrite(String service, String topic) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            client(broker.port, login(service)), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", service)).get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Each topic has a record by now, so that whoever may read gets one. */
  private static boolean mayRead(String service, String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<String, String> consumer = consumer(service, service + ".test")) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
        // A first poll may bring none.
      }
      return true;
    } catch (AuthorizationException e) {
      return false;
    }
  }

  private static Set<String> topics() throws Exception {
    try (Admin admin = Admin.create(client(broker.port, login("plan")))) {
      return new TreeSet<>(admin.listTopics().names().get());
    }
  }

  private static @Nullable Throwable failure(int at, Map<String, String> login) {
    return failure(client(at, login));
  }

  private static @Nullable Throwable failure(Map<String, Object> client) {
    try (Admin admin = Admin.create(client)) {
      return new AssertionError("let in: " + admin.describeCluster().nodes().get());
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static KafkaConsumer<String, String> consumer(String service, String group) {
    Map<String, Object> settings = client(broker.port, login(service));
    settings.put("group.id", group);
    settings.put("enable.auto.commit", "false");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  /** For a door that closes without a word: the client tries again until its time is over. */
  private static Map<String, Object> unanswered(int at, Map<String, String> login) {
    Map<String, Object> settings = client(at, login);
    settings.putAll(Map.of("default.api.timeout.ms", 2_000, "request.timeout.ms", 2_000));
    return settings;
  }
}

package org.convocatoria.benchmark.run;

import java.util.Map;
import java.util.Optional;
import org.convocatoria.benchmark.machine.Broker;
import org.convocatoria.benchmark.machine.Postgres;
import org.convocatoria.benchmark.machine.Processes;
import org.convocatoria.benchmark.machine.Service;
import org.convocatoria.benchmark.machine.Store;
import org.convocatoria.benchmark.report.Options;
import org.convocatoria.benchmark.report.Report;

/** Store and broker, and one variant after the other on them. */
public final class Bed {

  private static final String READER = "reader-of-";

  private final Processes processes;
  private final Options options;
  private final Report report;
  private final Store store;
  private final Broker broker;
  private Optional<Postgres> postgres = Optional.empty();
  private boolean postgresTried;
  private int trials;

  /** Starts store and broker. */
  public Bed(Processes processes, Options options, Report report) {
    this.processes = processes;
    this.options = options;
    this.report = report;
    report.progress("Starting store and broker …");
    this.store = Store.start(processes);
    this.broker = Broker.start(processes);
  }

  public Options options() {
    return options;
  }

  public Report report() {
    return report;
  }

  public Store store() {
    return store;
  }

  public Broker broker() {
    return broker;
  }

  /** Starts the variant on a database and a topic of its own; empty where its store is missing. */
  public Optional<Trial> start(Variant variant) {
    trials++;
    String database = "trial" + trials;
    String topic = "bench.items-" + trials;
    broker.createTopic(topic);
    String url = "";
    if (variant.relational()) {
      Optional<Postgres> server = postgres();
      if (server.isEmpty()) {
        report.note(variant.label() + " is left out: the package postgresql is not installed.");
        return Optional.empty();
      }
      server.get().create(database);
      url = server.get().url(database);
    }
    report.progress("Starting " + variant.label() + " …");
    return Optional.of(
        new Trial(this, service(variant.label(), database, topic, url), variant, database, topic));
  }

  /** Deletes what a trial has left in store and broker. */
  void forget(String database, String topic) {
    store.forget(database);
    store.forget(READER + database);
    broker.deleteTopic(topic);
  }

  /** Starts the service whose read model the topic's events end in. */
  public Service startReader(Trial trial) {
    return startReader(trial.database(), trial.topic());
  }

  /** The same where no trial writes the topic. */
  Service startReader(String database, String topic) {
    return service("reader", READER + database, topic, "");
  }

  private Service service(String profile, String database, String topic, String jdbcUrl) {
    return Service.start(
        processes,
        profile,
        Map.of(
            "SPRING_MONGODB_URI",
            store.uri(database),
            "CONVOCATORIA_KAFKA",
            broker.servers(),
            "BENCH_TOPIC",
            topic,
            "BENCH_JDBC",
            jdbcUrl));
  }

  private Optional<Postgres> postgres() {
    if (!postgresTried) {
      postgresTried = true;
      postgres = Postgres.start(processes);
    }
    return postgres;
  }
}

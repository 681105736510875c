package org.convocatoria.submission.contribution;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Erases at each start what the ledger names and the store has again, as after a restore. */
@Component
class ErasuresAgain implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ErasuresAgain.class);

  private final ErasureLedger ledger;
  private final Contributions contributions;
  private final Erasing erasing;
  private final List<ErasedWith> features;

  ErasuresAgain(
      ErasureLedger ledger,
      Contributions contributions,
      Erasing erasing,
      List<ErasedWith> features) {
    this.features = features;
    this.ledger = ledger;
    this.contributions = contributions;
    this.erasing = erasing;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    run();
  }

  void run() {
    for (ErasureLedger.Entry entry : ledger.all()) {
      if (entry.folio() == null) {
        features.forEach(feature -> feature.eraseAgain(entry));
      } else {
        again(entry);
      }
    }
  }

  private void again(ErasureLedger.Entry entry) {
    contributions
        .find(entry.id())
        .filter(found -> !found.isErased())
        .ifPresent(
            found -> {
              erasing.again(found, entry);
              log.info("{} is erased again: a restored backup had it.", entry.folio());
            });
  }
}

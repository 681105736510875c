package org.convocatoria.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is on the desks: contributions to review, admitted ones to draw on, shared paragraphs. */
final class Work {

  /** A receipt as its contributor keeps it. */
  record Receipt(String folio, String clave) {}

  private final Queue<Receipt> received = new ConcurrentLinkedQueue<>();
  private final List<Receipt> admitted = new ArrayList<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final String section;

  Work(String section) {
    this.section = section;
  }

  /** The section of the plan that is written in. */
  String section() {
    return section;
  }

  void received(Receipt receipt) {
    received.add(receipt);
  }

  Optional<Receipt> nextToReview() {
    return Optional.ofNullable(received.poll());
  }

  void admitted(Receipt receipt) {
    synchronized (admitted) {
      admitted.add(receipt);
    }
  }

  Optional<Receipt> someAdmitted(Random random) {
    synchronized (admitted) {
      return admitted.isEmpty()
          ? Optional.empty()
          : Optional.of(admitted.get(random.nextInt(admitted.size())));
    }
  }

  /** Takes one out, so that nobody else draws on it. */
  Optional<Receipt> takeAdmitted(Random random) {
    synchronized (admitted) {
      return admitted.isEmpty()
          ? Optional.empty()
          : Optional.of(admitted.remove(random.nextInt(admitted.size())));
    }
  }

  void drafted(String paragraph) {
    synchronized (paragraphs) {
      paragraphs.add(paragraph);
    }
  }

  /** One of the newest few, so that editors meet and no paragraph grows for ever. */
  Optional<String> someParagraph(Random random) {
    synchronized (paragraphs) {
      int few = Math.min(paragraphs.size(), 6);
      return few == 0
          ? Optional.empty()
          : Optional.of(paragraphs.get(paragraphs.size() - 1 - random.nextInt(few)));
    }
  }
}

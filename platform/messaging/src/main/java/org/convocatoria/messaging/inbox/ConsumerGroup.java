package org.convocatoria.messaging.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A consumer group's name: what it is for, and which generation of it. */
record ConsumerGroup(String concern, int generation) {

  private static final Pattern NAME = Pattern.compile("(.+)\\.g(\\d+)");

  /** Reads a name such as {@code workshop.dossier.g2}. */
  static ConsumerGroup of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name + " does not end with its generation, as in .g1");
    }
    return new ConsumerGroup(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  String name() {
    return concern + ".g" + generation;
  }
}

package org.convocatoria.benchmark;

import org.convocatoria.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class PackagesTest {

  @Test
  void formNoCircle() {
    ArchitectureRules.checkCycles("org.convocatoria.benchmark");
  }
}

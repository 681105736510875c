package org.convocatoria.gateway;

import org.convocatoria.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The gateway's packages do not depend on each other in circles. */
class ArchitectureTest {

  @Test
  void packagesDependInOneDirection() {
    ArchitectureRules.checkCycles("org.convocatoria.gateway");
  }
}
